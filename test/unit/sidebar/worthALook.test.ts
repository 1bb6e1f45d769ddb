import assert from 'node:assert/strict';
import { nudgeRows } from '../../../src/editor/sidebar/nudgeRows.ts';
import { DEFAULT_NUDGE_SETTINGS, worthALook } from '../../../src/nudges/nudgeSettings.ts';
import type { BranchState, GitHubState } from '../../../src/whatIsKnown.ts';
import { aPullRequest, reviewRequested } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { aMeasuredBranch, anObservation, ofLines } from '../habits/builders.ts';
import { ONE_OF_EACH } from '../nudges/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, frameworkIn, lines, nowView, rowOf } from './view.ts';

const BRANCH: BranchState = {
  kind: 'observed',
  observation: aMeasuredBranch({ unpushed: { count: 2, since: on('Wed 09:00') }, files: ofLines(300).files ?? [] }),
};
const asked = aPullRequest({ author: 'ines', title: 'Sort', events: [reviewRequested(on('Thu 10:00'), 'mara')] });
const GITHUB: GitHubState = { kind: 'observed', last: anObservation({ reviewRequested: [asked] }) };

describe('Worth a look', () => {
  it('stands under the branch: what is so, what helps, and why it matters', () => {
    const rows = nowView({ branch: BRANCH, gitHub: GITHUB, framework: frameworkIn('framework') });
    assert.match(lines(rows)[0] ?? '', /^This branch/);
    assert.equal(lines(rows)[1], 'Worth a look: 2');
    const { children = [] } = rowOf(rows, 'worth');
    assert.deepEqual(lines(children), [
      'Your review: 1 h left · #1 Sort: Open',
      '2 commits not pushed, the oldest for 2 d: Push',
    ]);
    assert.deepEqual(
      children.map(({ call }) => call),
      [
        { command: 'rung.openPullRequest', arguments: ['https://github.com/acme/shop/pull/1'] },
        { command: 'git.push', arguments: [] },
      ],
    );
    assert.deepEqual(lines(children[1]?.children), [
      'Nobody can see them, and this machine has the only copy.: Post a status update every day',
    ]);
    assertDrawable(rows);
  });

  it('has no row where nothing is, and leaves the size to the branch', () => {
    const rows = nowView({
      branch: { kind: 'observed', observation: aMeasuredBranch({ files: ofLines(300).files ?? [] }) },
    });
    assert.deepEqual(lines(rows).length, 1);
  });

  const all = Object.values(ONE_OF_EACH);
  it('has what is true of the kinds that the person wants', () => {
    const kinds = { ...DEFAULT_NUDGE_SETTINGS.kinds, unpushed: false };
    const shown = worthALook(all, { ...DEFAULT_NUDGE_SETTINGS, level: 'view', kinds });
    assert.deepEqual(
      shown.map(({ nudge }) => nudge),
      all.map(({ nudge }) => nudge).filter((kind) => kind !== 'branch-size' && kind !== 'unpushed'),
    );
    assert.deepEqual(worthALook(all, { ...DEFAULT_NUDGE_SETTINGS, level: 'off' }), []);
  });

  it('is drawable, whatever is in it', () => {
    const strange = all.map((nudge) => ({
      ...nudge,
      subject: `${nudge.subject}/${FOREIGN}`,
      expectation: FOREIGN,
      ...('pullRequest' in nudge && { pullRequest: aPullRequest({ title: FOREIGN }) }),
    }));
    assertDrawable(nudgeRows(strange, undefined));
  });
});
