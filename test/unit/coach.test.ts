import assert from 'node:assert/strict';
import { type Advice, Adviser, adviseOn } from '../../src/advice.ts';
import { Coach } from '../../src/coach.ts';
import { HOUR } from '../../src/facts/instant.ts';
import type { Framework } from '../../src/framework/framework.ts';
import { HABITS } from '../../src/habits/catalogue.ts';
import type { Terms } from '../../src/habits/habit.ts';
import { EMPTY_JOURNAL, fold } from '../../src/journal/fold.ts';
import { DEFAULT_NUDGE_SETTINGS } from '../../src/nudges/nudgeSettings.ts';
import type { Facts } from '../../src/whatIsKnown.ts';
import {
  aDelivery,
  aFile,
  aPullRequest,
  committed,
  convertedToDraft,
  deployed,
  MONDAY,
  merged,
  type PullRequestOverrides,
  readyForReview,
  reviewRequested,
} from '../github/builders.ts';
import { on } from './facts/week.ts';
import { aMeasuredBranch, anObservation, mergedOnes, ofLines, theTerms } from './habits/builders.ts';
import { tick, watch } from './journal/builders.ts';

const BRANCH: Facts['branch'] = { kind: 'observed', observation: aMeasuredBranch() };
const SAMPLE_BRANCH: Facts['branch'] = { kind: 'observed', observation: aMeasuredBranch({ branch: 'sample' }) };
const branchOf = ({ facts }: Coach) => facts.branch.kind === 'observed' && facts.branch.observation.branch;
const ladder = (id: string): Framework => ({
  progression: { id, title: id, principles: [], dimensions: [], levels: [], ratings: [], common_mistakes: [] },
  map: undefined,
});

function theCoach(terms: () => Terms = theTerms): Coach {
  return new Coach(async () => (facts) => adviseOn(facts, terms()));
}

function listening(coach: Coach): { readonly events: number; dispose(): void } {
  const heard = { events: 0, dispose: () => listener.dispose() };
  const listener = coach.onDidChange(() => {
    heard.events++;
  });
  return heard;
}

describe('The coach', () => {
  it('knows nothing at first, and has nothing to say', () => {
    const coach = theCoach();
    coach.tell({ level: 'L1', gitHub: { kind: 'problem', problem: { kind: 'signed-out' }, last: undefined } });
    assert.equal(coach.advice, undefined);
  });

  it('keeps what each source told it', () => {
    const coach = theCoach();
    coach.tell({ level: 'L1' });
    coach.tell({ branch: BRANCH });
    coach.tell({ level: 'L2' });
    assert.equal(coach.facts.level, 'L2');
    assert.equal(branchOf(coach), 'delivery-date');
  });

  it('advises on the other repositories of the window also where none is at hand', async () => {
    const coach = theCoach();
    const other = aMeasuredBranch({ branch: 'menu', ...ofLines(300) });
    const unmeasured = { kind: 'unmeasured', repository: '/x', branch: 'api', reason: { kind: 'no-base' } } as const;
    coach.tell({ others: [unmeasured, other] });
    await coach.advised();
    assert.equal(coach.advice?.branch, undefined);
    assert.deepEqual(
      coach.advice?.others.map(({ observation, size }) => [observation.branch, size.reviewed]),
      [['menu', 300]],
    );
  });

  it('says once that something changed, each time that it is told', () => {
    const coach = theCoach();
    const heard = listening(coach);
    coach.tell({ level: 'L1', branch: BRANCH, journal: EMPTY_JOURNAL });
    assert.equal(heard.events, 1);
    coach.tell({ level: 'L2' });
    coach.showSample({ level: 'L1' });
    coach.showSample(undefined);
    coach.lookAgain();
    assert.equal(heard.events, 5);
  });

  it('tells nobody who listens no more, also one who stops while being told', () => {
    const coach = theCoach();
    const once = coach.onDidChange(() => once.dispose());
    const heard = listening(coach);
    coach.tell({ level: 'L1' });
    assert.equal(heard.events, 1);
    heard.dispose();
    coach.tell({ level: 'L2' });
    assert.equal(heard.events, 1);
  });

  it('loads what advises once, with the first that there is to advise on', async () => {
    let loads = 0;
    const coach = new Coach(async () => {
      loads++;
      return (facts) => adviseOn(facts, theTerms());
    });
    coach.tell({ level: 'L1', branch: { kind: 'no-folder' } });
    await coach.advised();
    assert.equal(loads, 0);
    coach.tell({ branch: BRANCH });
    coach.tell({ level: 'L2' });
    await coach.advised();
    coach.tell({ level: 'L3' });
    await coach.advised();
    assert.equal(loads, 1);
    assert.equal(coach.advice?.branch?.size.reviewed, 15);
  });

  it('has new advice by the time that it says so', async () => {
    const coach = theCoach();
    const seen: (Advice['branch'] | undefined)[] = [coach.advice?.branch];
    coach.onDidChange(() => seen.push(coach.advice?.branch));
    coach.tell({ branch: BRANCH });
    await coach.advised();
    coach.tell({ branch: { kind: 'no-folder' } });
    assert.deepEqual(
      seen.map((branch) => branch?.size.reviewed),
      [undefined, undefined, 15, undefined],
    );
  });

  it('has what is worth a look as the person wants it, and nothing in the sample', async () => {
    const coach = theCoach();
    const unpushed = { count: 1, since: MONDAY };
    const branch: Facts['branch'] = { kind: 'observed', observation: aMeasuredBranch({ unpushed }) };
    const kinds = () => coach.worthALook.map(({ nudge }) => nudge);
    coach.tell({ branch });
    await coach.advised();
    assert.deepEqual(kinds(), ['unpushed']);
    coach.showSample({ branch });
    assert.deepEqual(kinds(), []);
    coach.showSample(undefined);
    coach.tell({ nudgeSettings: { ...DEFAULT_NUDGE_SETTINGS, level: 'off' } });
    assert.deepEqual(kinds(), []);
  });

  it('makes the advice once, and anew when time has passed', async () => {
    let hour = 0;
    const asked = aPullRequest({ author: 'ines', events: [reviewRequested(MONDAY, 'mara')] });
    const coach = theCoach(() => theTerms({ now: MONDAY + hour * HOUR }));
    coach.tell({ gitHub: { kind: 'observed', last: anObservation({ reviewRequested: [asked] }) } });
    await coach.advised();
    const first = coach.advice;
    assert.equal(first?.reviews?.[0]?.left, 24 * HOUR);
    hour = 3;
    assert.equal(coach.advice, first);
    coach.lookAgain();
    assert.equal(coach.advice?.reviews?.[0]?.left, 21 * HOUR);
  });
});

describe('The sample', () => {
  it('takes the place of all that is known, but for the ladder', async () => {
    const coach = theCoach();
    coach.tell({
      framework: ladder('ours'),
      level: 'L3',
      branch: BRANCH,
      gitHub: { kind: 'observed', last: anObservation() },
      journal: fold([tick()]),
      drafts: new Set(['PR_acme_shop_1']),
    });
    coach.showSample({ level: 'L1', branch: SAMPLE_BRANCH });
    assert.equal(coach.showsSample, true);
    assert.deepEqual(coach.facts, {
      framework: ladder('ours'),
      frameworkFault: undefined,
      settings: [],
      nudgeSettings: DEFAULT_NUDGE_SETTINGS,
      level: 'L1',
      branch: SAMPLE_BRANCH,
      others: [],
      changes: { kind: 'unknown' },
      gitHub: { kind: 'unknown' },
      guide: undefined,
      cache: [],
      journal: undefined,
      drafts: new Set(),
    });
    await coach.advised();
    assert.equal(coach.advice?.pullRequests, undefined);
  });

  it('gives everything back when it is left', async () => {
    const coach = theCoach();
    coach.tell({ level: 'L3', branch: BRANCH, journal: fold([tick()]) });
    const before = coach.facts;
    coach.showSample({ level: 'L1', branch: SAMPLE_BRANCH });
    coach.showSample(undefined);
    assert.equal(coach.showsSample, false);
    assert.equal(coach.facts, before);
    await coach.advised();
    assert.equal(coach.advice?.branch?.observation.branch, 'delivery-date');
  });

  it("loses nothing of one's own that is told meanwhile, and shows none of it", () => {
    const coach = theCoach();
    coach.showSample({ level: 'L1', branch: SAMPLE_BRANCH });
    coach.tell({ level: 'L4', branch: BRANCH });
    assert.equal(coach.facts.level, 'L1');
    assert.equal(branchOf(coach), 'sample');
    assert.equal(coach.own.level, 'L4');
    coach.showSample(undefined);
    assert.equal(coach.facts.level, 'L4');
    assert.equal(branchOf(coach), 'delivery-date');
  });

  it('can change in part, as where one ticks in it', () => {
    const coach = theCoach();
    coach.showSample({ level: 'L1', branch: SAMPLE_BRANCH, journal: EMPTY_JOURNAL });
    coach.showSample({ journal: fold([tick()]) });
    assert.equal(coach.facts.journal?.tick.size, 1);
    assert.equal(branchOf(coach), 'sample');
    coach.showSample(undefined);
    assert.equal(coach.facts.journal, undefined);
  });

  it('shows the ladder that is read meanwhile', () => {
    const coach = theCoach();
    coach.showSample({ level: 'L1' });
    coach.tell({ framework: ladder('ours') });
    assert.equal(coach.facts.framework?.progression.id, 'ours');
    assert.equal(coach.facts.level, 'L1');
  });
});

describe('The advice', () => {
  const facts = (overrides: Partial<Facts>): Facts => ({ ...theCoach().facts, ...overrides });
  const mine = (...each: readonly PullRequestOverrides[]) =>
    adviseOn(
      facts({
        gitHub: {
          kind: 'observed',
          last: anObservation({ authored: each.map((one, number) => aPullRequest({ number, ...one })) }),
        },
      }),
      theTerms(),
    ).pullRequests ?? [];
  const SILENT = { title: 'Added user validation', body: '' };

  it('on a branch is its size and the verdict', () => {
    const observation = aMeasuredBranch({ files: [aFile({ additions: 300 }), aFile({ path: 'yarn.lock' })] });
    const { branch } = adviseOn(facts({ branch: { kind: 'observed', observation } }), theTerms());
    assert.equal(branch?.size.reviewed, 303);
    assert.deepEqual(branch?.verdict, { kind: 'large', scattered: false });
  });

  it('on a branch that cannot be measured is none', () => {
    const observation = {
      kind: 'unmeasured',
      repository: '/home/mara/shop',
      branch: 'x',
      reason: { kind: 'bare' },
    } as const;
    assert.equal(adviseOn(facts({ branch: { kind: 'observed', observation } }), theTerms()).branch, undefined);
  });

  it('leaves out what the user leaves out', () => {
    const terms = theTerms({ leaveOut: () => '**' });
    assert.equal(adviseOn(facts({ branch: BRANCH }), terms).branch?.size.reviewed, 0);
  });

  it('flags the size, the why and the age of an open pull request, in this order', () => {
    assert.deepEqual(
      mine({ ...SILENT, ...ofLines(312) })[0]?.flags.map(({ kind }) => kind),
      ['large', 'no-why', 'old'],
    );
  });

  it('flags nothing while it is a draft', () => {
    const [draft] = mine({ ...SILENT, ...ofLines(900), isDraft: true });
    assert.deepEqual(draft?.flags, []);
    assert.equal(draft?.move?.because, 'draft');
  });

  it('flags it again once the draft is over', () => {
    const events = [convertedToDraft(on('Mon 10:00')), readyForReview(on('Tue 10:00'))];
    assert.equal(mine({ ...SILENT, events })[0]?.flags[0]?.kind, 'no-why');
  });

  it('is on my open ones, those with the least of two working days left first and drafts last', () => {
    const shown = mine(
      { number: 1, isDraft: true, events: [committed(on('Mon 08:00'))] },
      { number: 2, createdAt: on('Tue 10:00'), events: [committed(on('Tue 10:00'))] },
      { number: 3, state: 'closed' },
      { number: 4, state: 'merged' },
      { number: 5, createdAt: on('Thu 10:00'), events: [committed(on('Thu 10:00'))] },
      { number: 6, events: [committed(on('Mon 08:00'))] },
    );
    assert.deepEqual(
      shown.map(({ pullRequest, left }) => [pullRequest.number, left && left / HOUR]),
      [
        [6, -49],
        [2, -23],
        [5, 25],
        [1, undefined],
      ],
    );
  });

  it('is on what I merged within two working days, the newest first, with what became of it', () => {
    const delivery = aDelivery({ deployments: [deployed(on('Thu 12:00'))] });
    const last = anObservation({
      authored: mergedOnes([
        { events: [merged(on('Wed 08:59'))] },
        { events: [merged(on('Wed 09:01'))], delivery },
        { events: [merged(on('Thu 11:00'))] },
      ]),
    });
    const watched = fold([watch({ pullRequest: last.authored[2]?.id ?? '' })]);
    const { merges = [] } = adviseOn(facts({ gitHub: { kind: 'observed', last }, journal: watched }), theTerms());
    assert.deepEqual(
      merges.map(({ pullRequest, delivery: { came, watched } }) => [pullRequest.number, came, watched]),
      [
        [3, 'unknown', true],
        [2, 'deployed', false],
      ],
    );
  });

  it("counts by GitHub's clock where the machine's is an hour off", () => {
    const asked = aPullRequest({ author: 'ines', events: [reviewRequested(MONDAY, 'mara')] });
    const gitHub = (clockAhead: number): Facts['gitHub'] => ({
      kind: 'observed',
      last: anObservation({ reviewRequested: [asked], clockAhead }),
    });
    const { calendar, isHuman, leaveOut } = theTerms();
    const settled = { calendar, isHuman, leaveOut };
    for (const ahead of [-HOUR, 0, HOUR]) {
      const advice = new Adviser().on(facts({ gitHub: gitHub(ahead) }), settled, MONDAY + 3 * HOUR + ahead);
      assert.equal(advice.reviews?.[0]?.left, 21 * HOUR);
    }
  });

  it('derives what follows from a pull request once, while the settings stay', () => {
    const { calendar, isHuman } = theTerms();
    let asked = 0;
    const leaveOut = () => {
      asked++;
      return undefined;
    };
    const adviser = new Adviser();
    const settled = { calendar, isHuman, leaveOut };
    const gitHub: Facts['gitHub'] = { kind: 'observed', last: anObservation({ authored: mergedOnes([{}, {}]) }) };
    adviser.on(facts({ gitHub }), settled, MONDAY);
    adviser.on(facts({ gitHub }), settled, MONDAY + HOUR);
    assert.equal(asked, 2, 'two pull requests of one file');
    adviser.on(facts({ gitHub }), { ...settled }, MONDAY);
    assert.equal(asked, 4);
  });

  it('stands on the last look at GitHub while Rung looks again, and when a look fails', () => {
    const last = anObservation({ authored: mergedOnes([{}]) });
    for (const gitHub of [
      { kind: 'observed', last },
      { kind: 'looking', last },
      { kind: 'problem', problem: { kind: 'offline' }, last },
    ] as const) {
      const advice = adviseOn(facts({ gitHub }), theTerms());
      assert.deepEqual(
        advice.findings.map(({ habit }) => habit),
        HABITS.map(({ id }) => id),
      );
      assert.deepEqual([advice.pullRequests, advice.reviews], [[], []]);
    }
  });

  it('is none on pull requests before the first look came back', () => {
    for (const gitHub of [
      { kind: 'unknown' },
      { kind: 'looking', last: undefined },
      { kind: 'problem', problem: { kind: 'signed-out' }, last: undefined },
    ] as const) {
      const { pullRequests, reviews, findings } = adviseOn(facts({ gitHub }), theTerms());
      assert.deepEqual([pullRequests, reviews, findings], [undefined, undefined, []]);
    }
  });
});
