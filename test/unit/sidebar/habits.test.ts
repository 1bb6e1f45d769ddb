import assert from 'node:assert/strict';
import { type Habits, myLevelRows } from '../../../src/editor/sidebar/levelRows.ts';
import type { Row } from '../../../src/editor/sidebar/row.ts';
import { HOUR } from '../../../src/facts/instant.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import type { Figure, LeftOut, MeasuredFigure } from '../../../src/habits/figure.ts';
import type { Finding, Measured } from '../../../src/habits/habit.ts';
import { leftOutWords, measuredWords } from '../../../src/words/habits.ts';
import { aPullRequest } from '../../github/builders.ts';
import { withNewIds, withOldIds } from '../framework/renamed.ts';
import { anObservation, mergedOnes, NOW, theTerms } from '../habits/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, frameworkIn, habitsOver, levelIn, lines, rowOf, sampleFacts, unfolded } from './view.ts';

const BUILT_IN = frameworkIn('framework');
const SAMPLE = habitsOver(sampleFacts(theTerms()));

const at = (level: string, habits: Partial<Habits> = SAMPLE) =>
  myLevelRows(BUILT_IN, levelIn(BUILT_IN, level), {
    findings: [],
    branch: undefined,
    isSignedOut: false,
    terms: undefined,
    ...habits,
  });

/** The rows of habits, by what they stand under: `L1.prs-explain-why/pr-why`. */
const habitsIn = (rows: readonly Row[]) =>
  unfolded(rows).filter(({ id }) => /^habit\/(?:signs\/)?[^/]+\/[^/]+$/.test(id));

function aMeasured(overrides: Partial<Measured> = {}): Measured {
  const figure = { kind: 'size', reviewed: 15, leftOut: 0, raw: 15 } as const;
  return { pullRequest: aPullRequest(), at: NOW, value: 15, keeps: true, figure, ...overrides };
}

function aFinding(habit: string, overrides: Partial<Finding> = {}): Finding {
  return { habit, verdict: 'too-few', figure: undefined, n: 0, behind: [], cut: undefined, ...overrides };
}

describe('The habits of My Level', () => {
  for (const { id, speaksFor, signOf } of HABITS) {
    it(`stand where they belong, with a figure: ${id}`, () => {
      for (const expectation of speaksFor) {
        const rows = at(expectation.slice(0, 2));
        assert.match(rowOf(rows, `expectation/${expectation}`).description ?? '', /\d/);
        assert.match(rowOf(rows, `habit/${expectation}/${id}`).description ?? '', /\d/);
      }
      if (!signOf) return;
      const signs = rowOf(at(signOf.level), `signs/${signOf.dimension}`);
      assert.equal(signs.label, 'Signs that it works');
      assert.match(rowOf(signs.children ?? [], `habit/signs/${signOf.dimension}/${id}`).description ?? '', /median/);
    });
  }

  it('stand there too where a ladder renamed all of its ids', () => {
    const renamed = { ...BUILT_IN, progression: withNewIds(BUILT_IN.progression) };
    for (const { id } of BUILT_IN.progression.levels) {
      const rows = myLevelRows(renamed, levelIn(renamed, id), SAMPLE);
      assert.equal(withOldIds(JSON.stringify(rows)), JSON.stringify(at(id)));
    }
  });

  const L1 = [
    'expectation/L1.slice-work-into-1-2-days',
    'expectation/L1.small-focused-prs',
    'expectation/L1.prs-explain-why',
    'expectation/L1.review-within-24-hours',
    'expectation/L1.follow-prs-through-deployment',
  ];
  const L2 = [
    'expectation/L2.edge-cases-before-building',
    'expectation/L2.propose-with-trade-offs',
    'expectation/L2.work-across-the-stack',
    'expectation/L2.outcomes-not-output',
    'expectation/L2.onboard-new-engineers',
  ];
  const SIGNS = ['habit/below/merge-time', 'habit/below/approval-time'];
  const BELOW: Readonly<Record<string, readonly string[]>> = {
    L2: [...L1, ...SIGNS],
    L3: [...L1, ...L2, ...SIGNS],
    L4: [...L1, ...L2, 'expectation/L3.mentor-others', ...SIGNS],
  };
  for (const [level, ids] of Object.entries(BELOW)) {
    it(`of the levels below stay in sight, in the order of the ladder: ${level}`, () => {
      const below = rowOf(at(level), 'below');
      assert.equal(below.label, 'Habits from the levels below');
      assert.deepEqual(
        below.children?.map(({ id }) => id),
        ids,
      );
      for (const { description } of below.children ?? []) assert.match(description ?? '', /\d/);
    });
  }

  it('says under each rule of time what working time is', () => {
    const rows = at('L1');
    const rule = (id: string) => rowOf(rows, `habit/${id}/rule`).tooltip ?? '';
    assert.match(rule('signs/problem-solving/merge-time'), /\nWorking time: Monday to Friday, UTC$/);
    assert.doesNotMatch(rule('L1.small-focused-prs/pr-size'), /Working time:/);
  });

  it('open: to the rule, the weeks, each pull request that counts, and those that were left out', () => {
    const finding = (habit: string) => SAMPLE.findings.find((one) => one.habit === habit) ?? assert.fail(habit);
    const urlsOf = (behind: readonly Measured[]) => behind.map(({ pullRequest }) => pullRequest.url);
    for (const row of [...habitsIn(at('L1')), ...habitsIn(at('L2')), ...habitsIn(at('L3'))]) {
      const habit = row.id.split('/').at(-1) ?? '';
      const { behind } = finding(habit);
      const [rule, trend, ...others] = row.children ?? [];
      assert.equal(rule?.label, 'How it is counted');
      assert.equal(rule.description, row.tooltip);
      assert.equal(trend?.label, 'Over the weeks');
      assert.deepEqual(trend.call, { command: 'rung.openTrends', arguments: [habit] });
      const counted = others.filter(({ id }) => !/\/(?:left-out|branch)$/.test(id));
      const opened = (rows: readonly Row[]) => rows.map(({ call }) => call?.arguments[0]);
      assert.deepEqual(opened(counted), urlsOf(behind.filter(({ leftOut }) => !leftOut)), habit);
      const leftOut = others.find(({ id }) => id.endsWith('/left-out'))?.children ?? [];
      assert.deepEqual(opened(leftOut), urlsOf(behind.filter((one) => one.leftOut)), habit);
      assert(behind.length > 0, `${habit} has something behind it`);
    }
  });

  it('make the rows of pull requests only once they are unfolded', () => {
    let looked = 0;
    const finding = {
      ...aFinding('pr-size', { n: 1, figure: { kind: 'lines', median: 15, p75: 15 } }),
      get behind() {
        looked += 1;
        return [aMeasured()];
      },
    };
    const row = at('L1', { findings: [finding] })
      .flatMap(({ children = [] }) => children)
      .flatMap(({ children = [] }) => children)
      .find(({ id }) => id === 'habit/L1.small-focused-prs/pr-size');
    assert.equal(looked, 0);
    assert.equal(row?.children?.length, 3);
    assert(looked > 0);
  });

  it('say under the rule how much of a list was counted, where GitHub has more', () => {
    const cut = [
      { list: 'authored', shown: 50, total: 83 },
      { list: 'review-requested', shown: 30, total: 31 },
    ] as const;
    const observed = { kind: 'observed', last: anObservation({ authored: mergedOnes([{}]), cut }) } as const;
    const rows = at('L1', habitsOver({ gitHub: observed }));
    assertDrawable(rows);
    const under = (id: string) => lines(rowOf(rows, `habit/${id}`).children)[2];
    assert.equal(under('L1.small-focused-prs/pr-size'), 'The first 50 of 83 pull requests of yours: click to read on');
    assert.equal(under('L1.prs-explain-why/pr-why'), 'The first 50 of 83 pull requests of yours: click to read on');
    assert.equal(under('signs/problem-solving/merge-time'), under('L1.prs-explain-why/pr-why'));
    assert.equal(under('L1.review-within-24-hours/review-response'), 'The first 30 of 31 waiting reviews');
  });

  it('show the size of the branch at hand beside that of the pull requests', () => {
    const { description, call } = rowOf(at('L1'), 'branch/L1.small-focused-prs');
    assert.equal(description, '142 / 200');
    assert.deepEqual(call, { command: 'rung.showBranch', arguments: [] });
  });

  const UNKNOWN: readonly (readonly [sentence: string, isSignedOut: boolean, command: string])[] = [
    ['offer the sign-in where I am signed out', true, 'rung.signIn'],
    ['offer a look at GitHub where there was none yet', false, 'rung.refresh'],
  ];
  for (const [sentence, isSignedOut, command] of UNKNOWN) {
    it(sentence, () => {
      const rows = at('L1', { isSignedOut });
      const habits = habitsIn(rows);
      assert.equal(habits.length, 8, 'six for expectations and two for signs');
      for (const { call, tooltip, children } of habits) {
        assert.deepEqual(call, { command, arguments: [] });
        assert(tooltip, 'the rule');
        assert.equal(children, undefined);
      }
      assert.equal(rowOf(rows, 'expectation/L1.small-focused-prs').description, '');
      assertDrawable(rows);
    });
  }
});

describe('Beside an expectation and its habits stands', () => {
  const SIZE: Finding = aFinding('pr-size', {
    verdict: 'keeps',
    n: 7,
    figure: { kind: 'lines', median: 95, p75: 165 },
  });
  const FOCUS: Finding = aFinding('pr-focus', { verdict: 'keeps', n: 7, figure: { kind: 'share', of: 6, in: 7 } });
  type Case = readonly [sentence: string, findings: readonly Finding[], beside: string, habits: readonly string[]];
  const CASES: readonly Case[] = [
    [
      'each figure of two habits, with what it counts',
      [SIZE, FOCUS],
      'median 95 lines, 3 in 4 up to 165 (n = 7) · one concern: 6 of 7',
      ['median 95 lines, 3 in 4 up to 165 (n = 7) · You keep to this.', '6 of 7 · You keep to this.'],
    ],
    [
      'the one figure that there is',
      [SIZE, aFinding('pr-focus')],
      'median 95 lines, 3 in 4 up to 165 (n = 7)',
      ['median 95 lines, 3 in 4 up to 165 (n = 7) · You keep to this.', 'nothing to count yet'],
    ],
    [
      'once that there is nothing to count yet, and nothing against anybody',
      [aFinding('pr-size'), aFinding('pr-focus')],
      'nothing to count yet',
      ['nothing to count yet', 'nothing to count yet'],
    ],
    [
      'that a proxy is one',
      [aFinding('trade-offs', { verdict: 'slips', n: 24, figure: { kind: 'share', of: 0, in: 24 } })],
      '0 of 24 (a proxy)',
      ['0 of 24 (a proxy) · Not steady yet.'],
    ],
    [
      'why it cannot be measured, and what would help',
      [aFinding('follow-through', { verdict: 'not-measurable' })],
      'not measurable here',
      [
        'Not measurable: GitHub shows neither deployments nor checks of these merges; a workflow with an environment would.',
      ],
    ],
  ];
  for (const [sentence, findings, beside, habits] of CASES) {
    it(sentence, () => {
      const expectation = HABITS.find(({ id }) => id === findings[0]?.habit)?.speaksFor[0] ?? '';
      const rows = at(expectation.slice(0, 2), { findings });
      const row = rowOf(rows, `expectation/${expectation}`);
      const shown = habitsIn([row]);
      assert.equal(row.description, beside);
      assert.deepEqual(
        shown.map(({ description }) => description),
        habits,
      );
      const told = shown.map(({ label, description }) => `${label}: ${description}`);
      assert.deepEqual(row.tooltip?.split('\n').slice(1, 1 + shown.length), told);
      assertDrawable(rows);
    });
  }

  it('nothing to count yet, at every level, where GitHub knows of nothing', () => {
    const nothing = habitsOver({ gitHub: { kind: 'observed', last: anObservation() } });
    for (const level of ['L1', 'L2', 'L3', 'L4']) {
      const rows = at(level, nothing);
      assertDrawable(rows);
      for (const { description } of habitsIn(rows)) {
        assert.match(description ?? '', /^(?:nothing to count yet|Not measurable: .*)$/);
      }
    }
  });
});

/** Every kind has to stand here, else it does not compile. */
const LEFT_OUT: Readonly<Record<LeftOut, true>> = {
  trivial: true,
  'cannot-tell': true,
  'partly-known': true,
  'never-ready': true,
  'not-approved': true,
  unreviewed: true,
  'no-product-change': true,
  'nothing-shown': true,
  'not-settled': true,
};
const REASONS = Object.keys(LEFT_OUT) as LeftOut[];

describe('What a figure leaves out', () => {
  it('is counted and opens to each pull request with the reason, behind those that count', () => {
    const behind = REASONS.map((leftOut, index) =>
      aMeasured({ pullRequest: aPullRequest({ number: index + 2, title: 'Sort' }), leftOut }),
    );
    const rows = at('L1', { findings: [aFinding('pr-size', { behind: [...behind, aMeasured()] })] });
    const { children = [] } = rowOf(rows, 'habit/L1.small-focused-prs/pr-size');
    assert.deepEqual(lines(children.slice(-2)), [
      '#1 Show the delivery date in the basket: 15 lines',
      `Left out of the figure: ${REASONS.length}`,
    ]);
    assert.deepEqual(
      lines(children.at(-1)?.children),
      REASONS.map((leftOut, index) => `#${index + 2} Sort: ${leftOutWords(leftOut)}`),
    );
    assertDrawable(rows);
  });

  it('is not there where all count, and stands out nowhere', () => {
    const behind = [aMeasured({ keeps: false })];
    const under = (finding: Partial<Finding>) =>
      rowOf(at('L1', { findings: [aFinding('pr-size', finding)] }), 'habit/L1.small-focused-prs/pr-size').children;
    assert.deepEqual(
      under({ behind })?.map(({ icon }) => icon?.color),
      [undefined, undefined, 'problemsWarningIcon.foreground'],
    );
    const leftOut = under({ behind: [aMeasured({ keeps: false, leftOut: 'trivial' })] })?.at(-1);
    assert.equal(leftOut?.id, 'habit/L1.small-focused-prs/pr-size/left-out');
    assert.equal(leftOut.children?.[0]?.icon?.color, undefined);
  });
});

describe('Every figure is drawable, on one line, whatever it holds:', () => {
  const [working, elapsed] = [5 * HOUR, 50 * HOUR];
  const FIGURES: { readonly [K in Figure['kind']]: Extract<Figure, { kind: K }> } = {
    lines: { kind: 'lines', median: 95, p75: 165 },
    'working-time': { kind: 'working-time', median: working, p75: elapsed },
    share: { kind: 'share', of: 6, in: 7 },
    responses: { kind: 'responses', inTime: 3, all: 7, waiting: 2, left: -working },
    parts: { kind: 'parts', parts: [{ part: 'server', count: 3 }] },
    followed: { kind: 'followed', delivered: 5, watched: 2, in: 7 },
    count: { kind: 'count', count: 7 },
  };
  for (const figure of Object.values(FIGURES)) {
    it(`of a habit: ${figure.kind}`, () => {
      for (const level of ['L1', 'L2', 'L3']) {
        const rows = at(level, { findings: HABITS.map(({ id }) => aFinding(id, { figure, n: 7 })) });
        assertDrawable(rows);
        for (const { description } of habitsIn(rows)) assert.match(description ?? '', /\d.* · .+\.$/);
      }
    });
  }

  const MEASURED: { readonly [K in MeasuredFigure['kind']]: Extract<MeasuredFigure, { kind: K }> } = {
    size: { kind: 'size', reviewed: 15, leftOut: 3, raw: 18 },
    why: { kind: 'why', quote: FOREIGN, verdict: 'explicit' },
    concerns: { kind: 'concerns', concerns: ['feature', 'docs'] },
    'merged-in': { kind: 'merged-in', working, elapsed, sinceReady: undefined },
    'approved-in': { kind: 'approved-in', working, elapsed, sameDay: false },
    'not-approved': { kind: 'not-approved' },
    'responded-in': { kind: 'responded-in', working, elapsed, isOpen: true },
    age: { kind: 'age', working, elapsed },
    delivery: { kind: 'delivery', came: 'deployed', environment: FOREIGN, watched: true },
    parts: { kind: 'parts', parts: ['server', 'data'] },
    tests: { kind: 'tests', product: 20, test: 0 },
    quote: { kind: 'quote', quote: FOREIGN },
    'first-contribution': { kind: 'first-contribution', reviews: 2 },
  };
  for (const figure of Object.values(MEASURED)) {
    it(`of a pull request: ${figure.kind}`, () => {
      const pullRequest = aPullRequest({ title: FOREIGN, repository: { owner: FOREIGN, name: FOREIGN } });
      const behind = [aMeasured({ pullRequest, figure }), aMeasured({ pullRequest, figure, leftOut: 'cannot-tell' })];
      const rows = at('L1', { findings: [aFinding('pr-size', { behind })] });
      const row = rowOf(rows, 'habit/L1.small-focused-prs/pr-size/0');
      const { short, whole } = measuredWords({ figure, pullRequest });
      assert.equal(row.description, short);
      assert(row.tooltip?.endsWith(`\n${whole}`));
      assertDrawable(rows);
    });
  }

  it('of a pull request whose why can be corrected, with what Rung found', () => {
    const verdicts = ['none', 'link-only', 'cannot-tell', 'said-so', 'trivial', 'explicit'] as const;
    const behind = verdicts.map((verdict) => aMeasured({ figure: { kind: 'why', quote: undefined, verdict } }));
    const rows = at('L1', { findings: [aFinding('pr-why', { behind })] });
    assertDrawable(rows);
    const under = verdicts.map((_, index) => rowOf(rows, `habit/L1.prs-explain-why/pr-why/${index}`).children);
    assert.deepEqual(
      under.map((children) => children?.map(({ label }) => label)),
      [
        ['No problem, need or cause named', 'This does say why'],
        ['A link stands in for the reason', 'This does say why'],
        ['In words that Rung does not know', 'This does say why'],
        ['Rung found no reason', 'It does not say why after all'],
        undefined,
        undefined,
      ],
    );
  });

  it('over all that GitHub tells', () => {
    const authored = mergedOnes([{ title: FOREIGN, body: `It was wrong: ${FOREIGN}` }]);
    const observed = { kind: 'observed', last: anObservation({ authored: [...authored, aPullRequest()] }) } as const;
    for (const level of ['L1', 'L2', 'L3']) assertDrawable(at(level, habitsOver({ gitHub: observed })));
  });
});
