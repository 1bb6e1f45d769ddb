import assert from 'node:assert/strict';
import type { CutList, GitHubObservation } from '../../../src/facts/gitHubObservation.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { fold } from '../../../src/journal/fold.ts';
import {
  aPullRequest,
  approved,
  changesRequested,
  commented,
  committed,
  convertedToDraft,
  reviewRequested,
} from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObservation, ofLines, theTerms } from '../habits/builders.ts';
import { saysWhy } from '../journal/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, lines, nowView, rowOf, unfolded } from './view.ts';

/** Whatever the time zone of the machine. */
const MOMENT = /\b\w{3}, \w{3} \d{1,2}, \d\d:\d\d$/;

/** Started within the last two working days. */
const YOUNG = { createdAt: on('Thu 09:00') };

describe('My open pull requests', () => {
  const shown = (observation: Partial<GitHubObservation>) =>
    nowView({ gitHub: { kind: 'observed', last: anObservation(observation) } });

  it('say what to expect where there are none', () => {
    const rows = shown({});
    assert.deepEqual(lines(rowOf(rows, 'mine').children), [
      'No open pull requests: When you open one, its size, its why and whose move it is show here.',
    ]);
    assert.deepEqual(lines(rowOf(rows, 'reviews').children), ['Nobody waits for you']);
  });

  it('show flags and whose move it is, each with its reason underneath, and open on a click', () => {
    const pullRequest = aPullRequest({
      number: 7,
      title: 'Sort the basket',
      body: 'Closes #3',
      events: [reviewRequested(on('Thu 10:00'), 'ines')],
      ...ofLines(312),
    });
    const rows = shown({ authored: [pullRequest] });
    assert.deepEqual(lines(rowOf(rows, 'mine').children), [
      '312 lines · #7 Sort the basket: why is only a link · 4 d old · waits for ines for 23 h',
    ]);
    const row = rowOf(rows, `pr/${pullRequest.id}`);
    assert.deepEqual(row.call, { command: 'rung.openPullRequest', arguments: [pullRequest.url] });
    assert.deepEqual(
      row.children?.map(({ label }) => label.replace(MOMENT, '(moment)')),
      [
        '#7 Sort the basket',
        '312 lines to review, 112 over 200',
        'The description leaves the why to a link',
        'Mend the description',
        'This does say why',
        'Started 4 d of working time ago',
        'waits for ines for 23 h',
        '312 lines to review, 0 left out; GitHub shows +312 −0',
        'started (moment)',
        'no review yet, after 4 d',
      ],
    );
    assert.match(row.spoken ?? '', /^#7 Sort the basket, 312 lines, /);
    assertDrawable(rows);
  });

  type SoFar = readonly [sentence: string, events: readonly PullRequestEvent[], said: readonly string[]];
  const SO_FAR: readonly SoFar[] = [
    [
      'its review and approval',
      [committed(on('Thu 06:00')), commented(on('Thu 12:00'), 'ines'), approved(on('Fri 08:00'), 'ines')],
      [
        '21 h of two working days left',
        'started (moment)',
        'first answer after 3 h',
        'first review after 23 h',
        'approved after 23 h',
      ],
    ],
    [
      'what it still waits for',
      [committed(on('Thu 09:00')), changesRequested(on('Fri 08:00'), 'ines')],
      ['24 h of two working days left', 'started (moment)', 'first review after 23 h', 'not approved yet'],
    ],
    [
      'that its two working days are over',
      [committed(on('Tue 09:00'))],
      ['started (moment)', 'no review yet, after 24 h'],
    ],
    ['of a draft only that it is one', [convertedToDraft(on('Thu 09:00'))], ['started (moment)', 'in draft for 24 h']],
  ];
  for (const [sentence, events, said] of SO_FAR) {
    it(`open to how they went so far, each fact in a line: ${sentence}`, () => {
      const rows = shown({ authored: [aPullRequest({ createdAt: on('Thu 09:00'), events })] });
      const { children = [] } = rowOf(rows, 'pr/PR_acme_shop_1');
      const facts = children.filter(({ id }) => /\/(?:left|clock\/\d)$/.test(id));
      assert.deepEqual(
        facts.map(({ label }) => label.replace(MOMENT, '(moment)')),
        said,
      );
      assertDrawable(rows);
    });
  }

  it('count two working days by the office hours that are set, and say so', () => {
    const terms = theTerms({}, { officeHours: { start: 9 * 60, end: 17 * 60 } });
    const authored = [aPullRequest({ createdAt: on('Thu 09:00'), events: [committed(on('Thu 09:00'))] })];
    const left = rowOf(
      nowView({ gitHub: { kind: 'observed', last: anObservation({ authored }) } }, terms),
      'pr/PR_acme_shop_1/left',
    );
    assert.equal(left.label, '8 h of two working days left');
    assert.match(left.description ?? '', /two working days where office hours are set/);
  });

  it('stand with the least time left first, drafts last', () => {
    const authored = ['Wed', 'Mon', 'Thu', 'Tue'].map((day, index) => {
      const events = [committed(on(`${day} 09:00`)), ...(day === 'Mon' ? [convertedToDraft(on('Mon 09:00'))] : [])];
      return aPullRequest({ number: index + 1, title: day, createdAt: on(`${day} 09:00`), events });
    });
    const { children = [] } = rowOf(shown({ authored }), 'mine');
    assert.deepEqual(
      children.map(({ label }) => label),
      ['3 d old · #4 Tue', '#1 Wed', '#3 Thu', '#2 Mon'],
    );
  });

  describe('without a why', () => {
    const silent = aPullRequest({ ...YOUNG, title: 'Added user validation', body: 'Added it.' });
    const gitHub = { kind: 'observed', last: anObservation({ authored: [silent] }) } as const;
    const under = (...said: readonly boolean[]) => {
      const entries = said.map((says, index) => saysWhy({ id: `${index}`, at: index, pullRequest: silent.id, says }));
      const row = rowOf(nowView({ gitHub, journal: fold(entries) }), `pr/${silent.id}`);
      assertDrawable([row]);
      return row;
    };

    it('say what was looked for in the tooltip of the flag, and can be mended or corrected', () => {
      const row = under();
      assert.match(row.label, /^no why · #1 Added/);
      const [, flag, mend, correct] = row.children ?? [];
      assert.match(flag?.tooltip ?? '', /Looked for .*\. Found: none of it\./);
      assert.deepEqual(mend?.call, { command: 'rung.mendDescription', arguments: [silent.id] });
      assert.deepEqual(correct?.call, { command: 'rung.saysWhy', arguments: [silent.id, true] });
    });

    it('say that there is a draft, and not that one could be begun', () => {
      const rows = nowView({ gitHub, drafts: new Set([silent.id]) });
      assertDrawable(rows);
      const [, , draft, correct] = rowOf(rows, `pr/${silent.id}`).children ?? [];
      assert.equal(draft?.label, 'Your draft is not on GitHub yet');
      assert.deepEqual(draft?.call, { command: 'rung.mendDescription', arguments: [silent.id] });
      assert.equal(correct?.label, 'This does say why');
    });

    it('say so of one without a flag, too', () => {
      const telling = aPullRequest({ ...YOUNG });
      const seen = { kind: 'observed', last: anObservation({ authored: [telling] }) } as const;
      const { children } = rowOf(nowView({ gitHub: seen, drafts: new Set([telling.id]) }), `pr/${telling.id}`);
      assert.equal(children?.[1]?.label, 'Your draft is not on GitHub yet');
    });

    it('lose the flag once the person says that they do say why, and offer the way back', () => {
      const row = under(true);
      assert.doesNotMatch(`${row.label} ${row.description}`, /no why/);
      const undo = row.children?.find(({ id }) => id.endsWith('/said-so'));
      assert.equal(lines([undo ?? assert.fail()])[0], 'It does not say why after all: You said that it does say why');
      assert.deepEqual(undo?.call, { command: 'rung.saysWhy', arguments: [silent.id, false] });
    });

    it('have it again once that is taken back', () => assert.match(under(true, false).label, /^no why/));

    it('offer no way back from a word that nothing depends on', () => {
      const telling = aPullRequest({ ...YOUNG });
      const journal = fold([saysWhy({ pullRequest: telling.id })]);
      const seen = { kind: 'observed', last: anObservation({ authored: [telling] }) } as const;
      const row = rowOf(nowView({ gitHub: seen, journal }), `pr/${telling.id}`);
      assert.doesNotMatch(lines(row.children).join(), /after all/);
    });
  });

  const ICONS: readonly (readonly [sentence: string, overrides: Parameters<typeof aPullRequest>[0], icon: string])[] = [
    ['a draft looks like one, without a mark', { isDraft: true, ...ofLines(900) }, 'git-pull-request-draft'],
    ['one with a flag is marked', { ...YOUNG, ...ofLines(900) }, 'git-pull-request problemsWarningIcon.foreground'],
    [
      'so is one that is open for more than two working days',
      { events: [reviewRequested(on('Thu 10:00'), 'ines')] },
      'git-pull-request problemsWarningIcon.foreground',
    ],
    [
      'a link for a reason is a milder flag',
      { ...YOUNG, body: 'Closes #3', title: 'Sort', events: [reviewRequested(on('Thu 10:00'), 'ines')] },
      'git-pull-request',
    ],
    [
      'one that waits for me stands out',
      { ...YOUNG, events: [changesRequested(on('Thu 10:00'), 'ines')] },
      'git-pull-request problemsInfoIcon.foreground',
    ],
    [
      'so does one that is approved',
      { ...YOUNG, events: [approved(on('Thu 10:00'), 'ines')] },
      'git-pull-request problemsInfoIcon.foreground',
    ],
    [
      'one that waits for others does not',
      { ...YOUNG, events: [reviewRequested(on('Thu 10:00'), 'ines')] },
      'git-pull-request',
    ],
  ];
  for (const [sentence, overrides, icon] of ICONS) {
    it(sentence, () => {
      const found = rowOf(shown({ authored: [aPullRequest(overrides)] }), 'mine').children?.[0]?.icon;
      assert.equal([found?.codicon, found?.color].filter(Boolean).join(' '), icon);
    });
  }

  it('say where GitHub told only a part', () => {
    const rows = shown({
      authored: [aPullRequest({ cut: ['files'] })],
      cut: [
        { list: 'open', shown: 50, total: 61 },
        { list: 'authored', shown: 100, total: 161 },
        { list: 'review-requested', shown: 50, total: 70 },
      ],
      withheld: [
        { kind: 'saml', said: 'SAML' },
        { kind: 'other', said: FOREIGN },
      ],
    });
    assert.equal(rowOf(rows, 'cut/open').label, 'The first 50 of 61 open pull requests');
    assert.equal(rowOf(rows, 'cut/review-requested').label, 'The first 50 of 70 waiting reviews');
    assert.match(rowOf(rows, 'pr/PR_acme_shop_1/cut').label, /only partly known/);
    assert.equal(rows.filter(({ id }) => id.startsWith('withheld/')).length, 2);
    assertDrawable(rows);
  });

  const CUT: readonly (readonly [list: CutList['list'], line: string, command: string | undefined])[] = [
    ['open', 'The first 50 of 61 open pull requests', undefined],
    ['review-requested', 'The first 50 of 61 waiting reviews', undefined],
    ['authored', 'The first 50 of 61 pull requests of yours: click to read on', 'rung.refresh'],
    ['reviewed', 'The first 50 of 61 pull requests that you reviewed: click to read on', 'rung.refresh'],
  ];
  for (const [list, line, command] of CUT) {
    it(`say how far a list was read${command ? ', and read on with a click' : ''}: ${list}`, () => {
      const last = anObservation({ cut: [{ list, shown: 50, total: 61 }] });
      const rows = nowView({ gitHub: { kind: 'observed', last } });
      const row = rowOf(rows, `cut/${list}`);
      assert.deepEqual(lines([row]), [line]);
      assert.equal(row.call?.command, command);
      assertDrawable(rows);
      // While it reads, it reads on already.
      const looking = unfolded(nowView({ gitHub: { kind: 'looking', last } }));
      assert.equal(
        looking.some(({ id }) => id === row.id),
        command === undefined,
      );
    });
  }

  it('are plain, one line for each, whatever their titles hold', () => {
    const titles = [
      FOREIGN,
      '# **bold** `code` [x](command:rung.signIn)',
      '$(flame) <img src=x onerror=1>',
      '\u202e\n',
      'x'.repeat(256),
    ];
    const authored = titles.map((title, number) =>
      aPullRequest({ number, title, headBranch: FOREIGN, baseBranch: FOREIGN }),
    );
    const reviewRequestedOfMe = titles.map((title, number) =>
      aPullRequest({ number: 50 + number, title, author: FOREIGN, events: [reviewRequested(on('Thu 10:00'), 'mara')] }),
    );
    const rows = shown({ authored, reviewRequested: reviewRequestedOfMe });
    assertDrawable(rows);
    assert.equal(rowOf(rows, 'mine').children?.length, 5);
    assert.equal(rowOf(rows, 'reviews').children?.length, 5);
    assert.match(rowOf(rows, 'pr/PR_acme_shop_2').label, /#2 \$\(flame\) <img src=x onerror=1>$/);
  });
});

describe('The reviews that wait for me', () => {
  const asked = (number: number, moment: string) =>
    aPullRequest({ number, author: 'ines', title: 'Sort', events: [reviewRequested(on(moment), 'mara')] });

  it('stand with the most pressing first, by what is left of 24 hours', () => {
    const reviews = [asked(1, 'Fri 08:00'), asked(2, 'Wed 10:00'), asked(3, 'Thu 10:00')];
    const rows = nowView({ gitHub: { kind: 'observed', last: anObservation({ reviewRequested: reviews }) } });
    assert.equal(lines(rows).at(-1), 'Reviews waiting for me: 3');
    const { children = [] } = rowOf(rows, 'reviews');
    assert.deepEqual(lines(children), [
      '23 h over · #2 Sort: ines · 15 lines',
      '1 h left · #3 Sort: ines · 15 lines',
      '23 h left · #1 Sort: ines · 15 lines',
    ]);
    assert.deepEqual(
      children.map(({ icon }) => icon?.color),
      ['problemsErrorIcon.foreground', 'problemsWarningIcon.foreground', undefined],
    );
    for (const row of children) {
      assert.equal(row.call?.command, 'rung.openPullRequest');
      assert.match(lines(row.children)[1] ?? '', /: A review is due within 24 hours of working time/);
    }
    assertDrawable(rows);
  });
});
