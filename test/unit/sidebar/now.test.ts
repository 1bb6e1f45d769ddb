import assert from 'node:assert/strict';
import { sampleRow } from '../../../src/editor/sidebar/sampleRow.ts';
import type { GitHubObservation, GitHubProblem } from '../../../src/facts/gitHubObservation.ts';
import type { BranchState, GitHubState } from '../../../src/whatIsKnown.ts';
import { aPullRequest } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { aMeasuredBranch, anObservation, theTerms } from '../habits/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, lines, nowView, rowOf, sampleFacts, unfolded, unmeasured } from './view.ts';

const MEASURED: BranchState = { kind: 'observed', observation: aMeasuredBranch() };
const NOTHING_THERE: GitHubState = { kind: 'observed', last: anObservation() };

function problem(
  kind: 'signed-out' | 'offline' | 'timed-out' | 'bad-credentials',
  last?: GitHubObservation,
): GitHubState {
  return { kind: 'problem', problem: { kind }, last };
}

describe('Now shows', () => {
  const BRANCH = 'This branch: 15 / 200 · delivery-date';
  const NO_PULL_REQUESTS = ['My open pull requests: 0', 'Reviews waiting for me: 0'];
  const LOOK_AROUND = 'Look around with sample data: See how it looks with pull requests, before you sign in.';
  const SIGN_IN =
    'Sign in to see your pull requests: Rung reads, sends only a description that you publish, and speaks to no host but GitHub.';
  const OFFLINE =
    'GitHub cannot be reached: Is the network there? Click to try again. Your level, your branch and the checklist work all the same.';

  type Case = readonly [sentence: string, branch: BranchState, gitHub: GitHubState, shown: readonly string[]];
  const CASES: readonly Case[] = [
    ['nothing before anything is known', { kind: 'unknown' }, { kind: 'unknown' }, []],
    ['the branch before GitHub is looked at', MEASURED, { kind: 'unknown' }, [BRANCH]],
    ['that it looks, the first time', MEASURED, { kind: 'looking', last: undefined }, [BRANCH, 'Looking at GitHub…']],
    [
      'what is known while it looks again',
      MEASURED,
      { kind: 'looking', last: anObservation() },
      [BRANCH, ...NO_PULL_REQUESTS],
    ],
    ['branch and pull requests', MEASURED, NOTHING_THERE, [BRANCH, ...NO_PULL_REQUESTS]],
    ['pull requests before the branch is measured', { kind: 'unknown' }, NOTHING_THERE, NO_PULL_REQUESTS],

    ['the welcome: signed out without a branch', { kind: 'unknown' }, problem('signed-out'), []],
    ['the welcome: signed out without a folder', { kind: 'no-folder' }, problem('signed-out'), []],
    ['the welcome: signed out in Restricted Mode', { kind: 'untrusted' }, problem('signed-out'), []],
    ['the welcome: signed out without git', unmeasured({ kind: 'no-git' }), problem('signed-out'), []],
    [
      'the welcome: signed out without a repository',
      unmeasured({ kind: 'not-a-repository' }),
      problem('signed-out'),
      [],
    ],
    ['the welcome: offline without a branch', { kind: 'unknown' }, problem('offline'), []],
    ['branch and sign-in', MEASURED, problem('signed-out'), [BRANCH, SIGN_IN, LOOK_AROUND]],
    [
      'a branch that cannot be measured, and sign-in',
      unmeasured({ kind: 'unborn' }),
      problem('signed-out'),
      ['This branch: search · no commit yet', SIGN_IN, LOOK_AROUND],
    ],
    ['branch, and that GitHub is out of reach', MEASURED, problem('offline'), [BRANCH, OFFLINE]],
    [
      'what was known, and that GitHub is out of reach',
      { kind: 'unknown' },
      problem('offline', anObservation()),
      [OFFLINE, ...NO_PULL_REQUESTS],
    ],
    [
      'what was known with the branch, and that GitHub is out of reach',
      MEASURED,
      problem('offline', anObservation()),
      [BRANCH, OFFLINE, ...NO_PULL_REQUESTS],
    ],
    [
      'what was known although the sign-in is over',
      { kind: 'unknown' },
      problem('signed-out', anObservation()),
      [SIGN_IN, LOOK_AROUND, ...NO_PULL_REQUESTS],
    ],
    [
      'another problem without a branch',
      { kind: 'unknown' },
      problem('timed-out'),
      ['GitHub took too long to answer: Click to try again.'],
    ],

    [
      'pull requests without a folder',
      { kind: 'no-folder' },
      NOTHING_THERE,
      ['This branch: no folder is open', ...NO_PULL_REQUESTS],
    ],
    [
      'pull requests in Restricted Mode',
      { kind: 'untrusted' },
      NOTHING_THERE,
      ['This branch: not measured in Restricted Mode', ...NO_PULL_REQUESTS],
    ],
    [
      'pull requests without git',
      unmeasured({ kind: 'no-git' }),
      NOTHING_THERE,
      ['This branch: git was not found', ...NO_PULL_REQUESTS],
    ],
    [
      'pull requests without a repository',
      unmeasured({ kind: 'not-a-repository' }),
      NOTHING_THERE,
      ['This branch: not a git repository', ...NO_PULL_REQUESTS],
    ],
  ];
  for (const [sentence, branch, gitHub, shown] of CASES) {
    it(sentence, () => {
      const rows = nowView({ branch, gitHub });
      assert.deepEqual(lines(rows), shown);
      assertDrawable(rows);
    });
  }
});

describe('One click helps', () => {
  const COMMANDS: readonly (readonly [
    sentence: string,
    branch: BranchState,
    gitHub: GitHubState,
    row: string,
    command: string,
  ])[] = [
    ['to sign in', MEASURED, problem('signed-out'), 'github', 'rung.signIn'],
    ['to sign in again', MEASURED, problem('bad-credentials'), 'github', 'rung.signIn'],
    ['to try again', MEASURED, problem('offline'), 'github', 'rung.refresh'],
    ['to trust the workspace', { kind: 'untrusted' }, NOTHING_THERE, 'branch', 'workbench.trust.manage'],
    ['to open a folder', { kind: 'no-folder' }, NOTHING_THERE, 'branch', 'vscode.openFolder'],
    ['to make a repository', unmeasured({ kind: 'not-a-repository' }), NOTHING_THERE, 'branch', 'git.init'],
    [
      'to find git once it is installed',
      unmeasured({ kind: 'no-git' }),
      NOTHING_THERE,
      'branch',
      'workbench.action.reloadWindow',
    ],
  ];
  for (const [sentence, branch, gitHub, row, command] of COMMANDS) {
    it(sentence, () => assert.equal(rowOf(nowView({ branch, gitHub }), row).call?.command, command));
  }

  it('to leave the sample', () => {
    assert.equal(sampleRow().call?.command, 'rung.leaveSample');
    assertDrawable([sampleRow()]);
  });
});

describe('Every problem with GitHub is drawable', () => {
  const PROBLEMS: { readonly [K in GitHubProblem['kind']]: Extract<GitHubProblem, { kind: K }> } = {
    'signed-out': { kind: 'signed-out' },
    'unusable-host': { kind: 'unusable-host', because: 'not-https' },
    offline: { kind: 'offline' },
    'no-such-host': { kind: 'no-such-host', host: FOREIGN },
    'tls-failed': { kind: 'tls-failed', code: FOREIGN },
    'proxy-asks': { kind: 'proxy-asks' },
    'nothing-in-scope': { kind: 'nothing-in-scope' },
    'timed-out': { kind: 'timed-out' },
    'bad-credentials': { kind: 'bad-credentials' },
    saml: { kind: 'saml' },
    'rate-limited': { kind: 'rate-limited', which: 'secondary', until: 0 },
    forbidden: { kind: 'forbidden', said: FOREIGN },
    'server-failed': { kind: 'server-failed', status: 502 },
    'unreadable-answer': { kind: 'unreadable-answer', where: FOREIGN },
    'rejected-query': { kind: 'rejected-query', said: FOREIGN },
  };
  for (const each of Object.values(PROBLEMS)) {
    it(`with and without what was known before: ${each.kind}`, () => {
      for (const last of [undefined, anObservation({ authored: [aPullRequest()] })]) {
        const rows = nowView({ branch: MEASURED, gitHub: { kind: 'problem', problem: each, last } });
        assertDrawable(rows);
        assert(rowOf(rows, 'github').call, 'a click does something');
        const alone = each.kind === 'signed-out' ? 3 : 2;
        assert.equal(rows.length, last ? alone + 2 : alone);
      }
    });
  }
});

describe('The sample in Now', () => {
  for (const day of ['Mon 00:00', 'Wed 11:00', 'Sun 23:00']) {
    it(`has each id once, says everything on one line, and every figure opens: ${day}`, () => {
      const terms = theTerms({ now: on(day) });
      const rows = [sampleRow(), ...nowView(sampleFacts(terms), terms)];
      assertDrawable(rows);
      assert.equal(rowOf(rows, 'mine').description, '5');
      assert.equal(rowOf(rows, 'reviews').description, '4');
      for (const section of ['mine', 'reviews']) {
        for (const row of rowOf(rows, section).children ?? []) {
          assert.equal(row.call?.command, 'rung.openPullRequest');
          assert((row.children?.length ?? 0) >= 2, `${row.label} opens`);
        }
      }
      const files = unfolded(rows).filter(({ id }) => id.startsWith('branch/file/'));
      const parts = ['branch/product', 'branch/test', 'branch/left-out'].map((id) => rowOf(rows, id));
      assert.equal(files.length, parts.flatMap(({ children = [] }) => children).length);
      assert.match(rowOf(rows, 'branch').description ?? '', /^142 \/ 200 · /);
    });
  }
});
