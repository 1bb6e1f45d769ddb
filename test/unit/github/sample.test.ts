import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import type { PullRequest, PullRequestOutline } from '../../../src/facts/pullRequest.ts';
import { sampleObservation } from '../../../src/sample/sampleObservation.ts';
import { loadSample, localCalendar, SAMPLE } from '../../github/loadSample.ts';
import { search } from '../../github/search.ts';
import { fieldsOf, NOW, TOKEN, withStandIn } from './asking.ts';

const { viewer, teams, pullRequests } = loadSample(NOW, 'https://github.com');
const OBSERVED = sampleObservation(SAMPLE, NOW, localCalendar());
const CHANGED = `updated:>=${new Date(NOW - 90 * DAY).toISOString()}`;

const idsOf = (list: readonly PullRequestOutline[]) => list.map(({ id }) => id).toSorted();
const found = (text: string): readonly PullRequest[] => search(text, pullRequests, { viewer, teams });

describe('what sample mode shows', () => {
  const lists: readonly (readonly [list: 'authored' | 'reviewRequested' | 'reviewed', ...texts: string[]])[] = [
    ['authored', `author:@me ${CHANGED}`, 'author:@me is:open'],
    ['reviewRequested', 'is:open archived:false review-requested:@me -author:@me'],
    ['reviewed', `reviewed-by:@me -author:@me ${CHANGED}`],
  ];
  for (const [list, ...texts] of lists) {
    it(`is what the stand-in GitHub finds, newest first: ${list}`, () => {
      const all = new Map(texts.flatMap(found).map((each) => [each.id, each]));
      assert.deepEqual(idsOf(OBSERVED[list]), idsOf([...all.values()]));
      const opened = OBSERVED[list].map(({ createdAt }) => createdAt);
      assert.deepEqual(
        opened,
        opened.toSorted((one, other) => other - one),
      );
    });
  }

  it('is all that is written of mine and of what waits for me, and an outline of what I reviewed', () => {
    const known = new Map(pullRequests.map((each) => [each.id, each]));
    for (const each of [...OBSERVED.authored, ...OBSERVED.reviewRequested]) assert.deepEqual(each, known.get(each.id));
    for (const each of OBSERVED.reviewed) {
      assert.deepEqual({ ...known.get(each.id), ...each }, known.get(each.id));
      for (const key of ['body', 'files', 'delivery']) assert.equal(key in each, false);
    }
  });

  it('has the time, the account and the span of a look at GitHub, and nothing cut', () => {
    const { authored, reviewRequested, reviewed, ...rest } = OBSERVED;
    assert.deepEqual(rest, {
      viewer: { login: 'mara-lind', typename: 'User' },
      observedAt: NOW,
      clockAhead: 0,
      since: NOW - 90 * DAY,
      cut: [],
      withheld: [],
    });
  });

  it('can be read word for word under the ids of the stand-in', async () => {
    await withStandIn({ pullRequests, accounts: { [TOKEN]: viewer }, teams }, async (standIn) => {
      for (const { id, events } of pullRequests) {
        for (const [place, event] of events.entries()) {
          if (event.kind !== 'reviewed' || !event.said) continue;
          const text = '... on PullRequestReview { body comments(first: 20) { nodes { body } } }';
          const read = (await fieldsOf(standIn, text, `PRR_${id}_${place}`)) as Read;
          const [body = '', ...onLines] = event.said;
          assert.deepEqual([read.body, read.comments.nodes.map((node) => node.body)], [body, onLines]);
        }
      }
    });
  });
});

interface Read {
  readonly body: string;
  readonly comments: { readonly nodes: readonly { readonly body: string }[] };
}
