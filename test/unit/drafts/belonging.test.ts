import assert from 'node:assert/strict';
import { openHereFacts, otherFileFacts } from '../../../src/drafts/fact.ts';
import { aBranch, aKnownPullRequest, theKnown, thePullRequests } from './builders.ts';

describe('What belongs into a draft', () => {
  it('are the pull requests of the repository at hand, where one is', () => {
    const here = aKnownPullRequest({ number: 1, repository: { owner: 'acme', name: 'shop' } });
    const elsewhere = aKnownPullRequest({ number: 2, repository: { owner: 'acme', name: 'billing' } });
    const pullRequests = thePullRequests({ open: [here, elsewhere] });
    const numbers = (branch: ReturnType<typeof aBranch> | undefined) =>
      openHereFacts(theKnown({ pullRequests, branch })).map(
        (fact) => fact.kind === 'pull-request' && fact.pullRequest.number,
      );
    assert.deepEqual(numbers(aBranch({ repository: 'shop' })), [1]);
    assert.deepEqual(numbers(undefined), [1, 2]);
  });

  it('is a file once, though the cursor is in it', () => {
    const files = [
      { path: 'src/a.ts', added: 2, deleted: 0 },
      { path: 'src/b.ts', added: 1, deleted: 0 },
    ];
    const place = { path: 'src/a.ts', line: 3, errors: [] };
    assert.deepEqual(
      otherFileFacts(theKnown({ branch: aBranch({ files }), place })).map(
        (fact) => fact.kind === 'file' && fact.file.path,
      ),
      ['src/b.ts'],
    );
  });
});
