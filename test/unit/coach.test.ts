import assert from 'node:assert/strict';
import { type Advice, adviseOn, Coach, type Facts } from '../../src/coach.ts';
import { HOUR } from '../../src/facts/instant.ts';
import type { Framework } from '../../src/framework/framework.ts';
import { HABITS } from '../../src/habits/catalogue.ts';
import { EMPTY_JOURNAL, fold } from '../../src/journal/fold.ts';
import {
  aFile,
  aPullRequest,
  approved,
  convertedToDraft,
  MONDAY,
  type PullRequestOverrides,
  readyForReview,
  reviewRequested,
} from '../github/builders.ts';
import { on } from './facts/week.ts';
import { aMeasuredBranch, anObservation, mergedOnes, ofLines, theTerms } from './habits/builders.ts';
import { tick } from './journal/builders.ts';

const BRANCH: Facts['branch'] = { kind: 'observed', observation: aMeasuredBranch() };
const SAMPLE_BRANCH: Facts['branch'] = { kind: 'observed', observation: aMeasuredBranch({ branch: 'sample' }) };
const branchOf = ({ facts }: Coach) => facts.branch.kind === 'observed' && facts.branch.observation.branch;
const ladder = (id: string): Framework => ({
  progression: { id, title: id, principles: [], dimensions: [], levels: [], ratings: [], common_mistakes: [] },
  map: undefined,
});

function listening(coach: Coach): { readonly events: number; dispose(): void } {
  const heard = { events: 0, dispose: () => listener.dispose() };
  const listener = coach.onDidChange(() => {
    heard.events++;
  });
  return heard;
}

describe('The coach', () => {
  it('knows nothing at first, and has nothing to say', () => {
    const coach = new Coach(() => theTerms());
    assert.deepEqual(coach.advice, { branch: undefined, pullRequests: undefined, reviews: undefined, findings: [] });
  });

  it('keeps what each source told it', () => {
    const coach = new Coach(() => theTerms());
    coach.tell({ level: 'L1' });
    coach.tell({ branch: BRANCH });
    coach.tell({ level: 'L2' });
    assert.equal(coach.facts.level, 'L2');
    assert.equal(branchOf(coach), 'delivery-date');
  });

  it('says once that something changed, each time that it is told', () => {
    const coach = new Coach(() => theTerms());
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
    const coach = new Coach(() => theTerms());
    const once = coach.onDidChange(() => once.dispose());
    const heard = listening(coach);
    coach.tell({ level: 'L1' });
    assert.equal(heard.events, 1);
    heard.dispose();
    coach.tell({ level: 'L2' });
    assert.equal(heard.events, 1);
  });

  it('has new advice by the time that it says so', () => {
    const coach = new Coach(() => theTerms());
    const seen: (Advice['branch'] | undefined)[] = [coach.advice.branch];
    coach.onDidChange(() => seen.push(coach.advice.branch));
    coach.tell({ branch: BRANCH });
    assert.deepEqual(
      seen.map((branch) => branch?.size.reviewed),
      [undefined, 15],
    );
  });

  it('makes the advice once, and anew when time has passed', () => {
    let hour = 0;
    const asked = aPullRequest({ author: 'ines', events: [reviewRequested(MONDAY, 'mara')] });
    const coach = new Coach(() => theTerms({ now: MONDAY + hour * HOUR }));
    coach.tell({ gitHub: { kind: 'observed', last: anObservation({ reviewRequested: [asked] }) } });
    const first = coach.advice;
    assert.equal(first.reviews?.[0]?.left, 24 * HOUR);
    hour = 3;
    assert.equal(coach.advice, first);
    coach.lookAgain();
    assert.equal(coach.advice.reviews?.[0]?.left, 21 * HOUR);
  });
});

describe('The sample', () => {
  it('takes the place of all that is known, but for the ladder', () => {
    const coach = new Coach(() => theTerms());
    coach.tell({
      framework: ladder('ours'),
      level: 'L3',
      branch: BRANCH,
      gitHub: { kind: 'observed', last: anObservation() },
      journal: fold([tick()]),
    });
    coach.showSample({ level: 'L1', branch: SAMPLE_BRANCH });
    assert.equal(coach.showsSample, true);
    assert.deepEqual(coach.facts, {
      framework: ladder('ours'),
      frameworkFault: undefined,
      level: 'L1',
      branch: SAMPLE_BRANCH,
      gitHub: { kind: 'unknown' },
      journal: undefined,
    });
    assert.equal(coach.advice.pullRequests, undefined);
  });

  it('gives everything back when it is left', () => {
    const coach = new Coach(() => theTerms());
    coach.tell({ level: 'L3', branch: BRANCH, journal: fold([tick()]) });
    const before = coach.facts;
    coach.showSample({ level: 'L1', branch: SAMPLE_BRANCH });
    coach.showSample(undefined);
    assert.equal(coach.showsSample, false);
    assert.equal(coach.facts, before);
    assert.equal(coach.advice.branch?.observation.branch, 'delivery-date');
  });

  it("loses nothing of one's own that is told meanwhile, and shows none of it", () => {
    const coach = new Coach(() => theTerms());
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
    const coach = new Coach(() => theTerms());
    coach.showSample({ level: 'L1', branch: SAMPLE_BRANCH, journal: EMPTY_JOURNAL });
    coach.showSample({ journal: fold([tick()]) });
    assert.equal(coach.facts.journal?.ticks.size, 1);
    assert.equal(branchOf(coach), 'sample');
    coach.showSample(undefined);
    assert.equal(coach.facts.journal, undefined);
  });

  it('shows the ladder that is read meanwhile', () => {
    const coach = new Coach(() => theTerms());
    coach.showSample({ level: 'L1' });
    coach.tell({ framework: ladder('ours') });
    assert.equal(coach.facts.framework?.progression.id, 'ours');
    assert.equal(coach.facts.level, 'L1');
  });
});

describe('The advice', () => {
  const facts = (overrides: Partial<Facts>): Facts => ({ ...new Coach(() => theTerms()).facts, ...overrides });
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
  const SILENT = { title: 'Sort the basket', body: '' };

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

  it('flags the size and the why of an open pull request, size first', () => {
    assert.deepEqual(
      mine({ ...SILENT, ...ofLines(312) })[0]?.flags.map(({ kind }) => kind),
      ['large', 'no-why'],
    );
  });

  it('flags nothing while it is a draft', () => {
    const [draft] = mine({ ...SILENT, ...ofLines(900), isDraft: true });
    assert.deepEqual(draft?.flags, []);
    assert.equal(draft?.move?.because, 'draft');
  });

  it('flags it again once the draft is over', () => {
    const events = [convertedToDraft(on('Mon 10:00')), readyForReview(on('Tue 10:00'))];
    assert.equal(mine({ ...SILENT, events })[0]?.flags.length, 1);
  });

  it('is on my open ones, those that wait for me first and drafts last', () => {
    const asked = [reviewRequested(on('Mon 10:00'), 'ines')];
    const shown = mine(
      { number: 1, isDraft: true },
      { number: 2, events: asked },
      { number: 3, state: 'closed' },
      { number: 4, state: 'merged' },
      { number: 5, events: [...asked, approved(on('Tue 10:00'), 'ines')] },
      { number: 6, events: asked },
    );
    assert.deepEqual(
      shown.map(({ pullRequest }) => pullRequest.number),
      [5, 2, 6, 1],
    );
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
