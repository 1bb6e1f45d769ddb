import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import type { Known } from '../../../src/github/known.ts';
import { nothingKnown, readAgain } from '../../../src/github/observation.ts';
import {
  aDelivery,
  aFile,
  aPullRequest,
  approved,
  commented,
  deployed,
  deploying,
  MONDAY,
  merged,
  reviewed,
  reviewRequested,
} from '../../github/builders.ts';
import type { Fault } from '../../github/faults.ts';
import { manyPullRequests } from '../../github/generate.ts';
import type { StandIn } from '../../github/standIn.ts';
import { NOW, withStandIn } from './asking.ts';
import { observe, read, readWhole, SINCE } from './looking.ts';

const crowd = (each: number) =>
  manyPullRequests({ authored: each, reviewed: each, viewer: 'mara', from: NOW - 85 * DAY, seed: 7 });

describe('a first reading', () => {
  for (const [each, requests, points] of [
    [100, 8, 20],
    [1000, 45, 200],
  ] as const) {
    it(`of ${each} pull requests of mine and ${each} that I reviewed takes at most ${requests} requests`, async () => {
      await withStandIn({ pullRequests: crowd(each) }, async (standIn) => {
        const { authored, reviewed: mine, cut, withheld } = await observe(standIn);
        assert.deepEqual([authored.length, mine.length, cut, withheld], [each, each, [], []]);
        assert.ok(authored.every(isWhole) && mine.every((one) => one.cut.length === 0));
        const words = mine.flatMap(({ events }) =>
          events.filter((event) => 'by' in event && event.by?.login === 'mara'),
        );
        assert.ok(words.every((event) => 'said' in event && event.said));
        const spent = costOf(standIn);
        assert.ok(spent.requests <= requests && spent.points <= points, JSON.stringify(spent));
        assert.ok(standIn.requests.every(({ nodes }) => nodes < 500_000));
      });
    });
  }

  it('tells after each request how far it is', async () => {
    await withStandIn({ pullRequests: crowd(60) }, async (standIn) => {
      const told: (readonly [read: number, total: number, cut: number])[] = [];
      await readWhole(standIn, {
        onRead: ({ cut }, { read, total }) => void told.push([read, total, cut.length]),
      });
      assert.deepEqual(told[0], [100, 120, 2]);
      assert.deepEqual(told.at(-1), [120, 120, 0]);
    });
  });

  it('says of each list how much of it is here, where it was stopped', async () => {
    await withStandIn({ pullRequests: crowd(60) }, async (standIn) => {
      const { kind, known } = await stoppedAfter(standIn, 1, nothingKnown(SINCE));
      assert.equal(kind, 'stopped');
      assert.deepEqual(known.cut, [
        { list: 'authored', shown: 50, total: 60 },
        { list: 'reviewed', shown: 50, total: 60 },
      ]);
    });
  });

  it('of more than the 1,000 that a search of GitHub shows brings all', async () => {
    const many = Array.from({ length: 1100 }, (_, index) =>
      aPullRequest({ number: index + 1, events: [merged(MONDAY + index * MINUTE)] }),
    );
    await withStandIn({ pullRequests: many }, async (standIn) => {
      assert.equal((await observe(standIn)).authored.length, 1100);
    });
  });

  it('brings all of 500 that changed in the same second', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      aPullRequest({ number: index + 1, events: [merged(MONDAY)] }),
    );
    await withStandIn({ pullRequests: many }, async (standIn) => {
      assert.equal((await observe(standIn)).authored.length, 500);
      assert.ok(standIn.requests.length <= 11, `${standIn.requests.length}`);
    });
  });

  it('misses none of those that change between two pages', async () => {
    const pullRequests = crowd(120);
    await withStandIn({ pullRequests }, async (standIn) => {
      let next = 0;
      const { authored, reviewed: mine } = await observe(standIn, {
        onRead: () => {
          for (const { id } of pullRequests.slice(next, next + 7)) standIn.touch(id, NOW - MINUTE);
          next += 40;
        },
      });
      assert.deepEqual([authored.length, mine.length], [120, 120]);
    });
  });

  it('goes on where a pull request is deleted between two pages', async () => {
    const pullRequests = crowd(120);
    await withStandIn({ pullRequests }, async (standIn) => {
      const gone = pullRequests.slice(60, 70).map(({ id }) => id);
      const onRead = () => {
        for (const id of gone) standIn.remove(id);
      };
      const { authored } = await observe(standIn, { onRead });
      assert.equal(authored.length, 110);
    });
  });

  it('comes to the same wherever it was stopped', async () => {
    const long = Array.from({ length: 320 }, (_, index) => aFile({ path: `src/${index}.ts` }));
    const talk = Array.from({ length: 250 }, (_, index) => reviewed(MONDAY + index * MINUTE, 'ines'));
    const pullRequests = [
      ...crowd(70),
      aPullRequest({ number: 9001, files: long }),
      aPullRequest({
        number: 9002,
        author: 'ines',
        events: [...talk, approved(NOW - DAY, 'mara', ['Fine, as it is small'])],
      }),
      aPullRequest({ number: 9003, author: 'ines', events: [...talk, reviewRequested(NOW - DAY, 'mara')] }),
    ];
    await withStandIn({ pullRequests }, async (standIn) => {
      const whole = await readWhole(standIn);
      const rounds = standIn.requests.length;
      assert.ok(rounds >= 5, `${rounds}`);
      for (let stop = 1; stop < rounds; stop += 1) {
        const { kind, known } = await stoppedAfter(standIn, stop, nothingKnown(SINCE));
        assert.equal(kind, 'stopped');
        const resumed = await readWhole(standIn, { known: JSON.parse(JSON.stringify(known)) });
        assert.deepEqual(JSON.parse(JSON.stringify(resumed)), JSON.parse(JSON.stringify(whole)), `after ${stop}`);
      }
    });
  });
});

/** What may befall a reading under way, whichever request it meets. */
const MISHAPS: readonly Fault[] = [
  { kind: 'connection-reset' },
  { kind: 'cut-body', share: 0.5, connection: 'closed' },
  { kind: 'cut-body', share: 0.5, connection: 'kept' },
  { kind: 'html', status: 503 },
  { kind: 'primary-limit', status: 200, resetInSeconds: 60 },
  { kind: 'secondary-limit', status: 403 },
  { kind: 'bad-credentials' },
  { kind: 'answer', status: 200, body: null },
];

describe('a reading that meets a mishap', () => {
  for (const fault of MISHAPS) {
    it(`keeps what it has, and is made whole by the next one: ${fault.kind}`, async () => {
      await withStandIn({ pullRequests: crowd(110) }, async (standIn) => {
        const whole = await readWhole(standIn);
        let last = nothingKnown(SINCE);
        const { kind, known } = await read(standIn, {
          onRead: (read) => {
            last = read;
            standIn.order({ fault });
          },
        });
        assert.equal(kind, 'problem');
        assert.equal(known, last);
        assert.equal(known.pullRequests.length, 50);
        assert.deepEqual(await readWhole(standIn, { known }), whole);
      });
    });
  }
});

describe('a reading that goes on from what is known', () => {
  it('takes one request of one point where nothing is new, and leaves every object as it is', async () => {
    await withStandIn({ pullRequests: [...crowd(100), aPullRequest({ number: 9000 })] }, async (standIn) => {
      const first = await readWhole(standIn);
      const before = standIn.requests.length;
      const second = await readWhole(standIn, { known: first });
      assert.deepEqual(costOf(standIn, before), { requests: 1, points: 1 });
      assert.deepEqual(second, first);
      const objects = (known: Known) => [...known.pullRequests, ...known.reviewed].map((one) => one.pullRequest);
      assert.ok(objects(second).every((one, index) => one === objects(first)[index]));
    });
  });

  it('takes one request where one pull request is new and one has changed', async () => {
    const pullRequests = [aPullRequest({ number: 1 }), aPullRequest({ number: 2 })];
    await withStandIn({ pullRequests }, async (standIn) => {
      const known = await readWhole(standIn);
      standIn.patch({ id: aPullRequest({ number: 2 }).id, title: 'Another title' });
      standIn.put(aPullRequest({ number: 3, createdAt: NOW, events: [] }));
      const before = standIn.requests.length;
      const { authored } = await observe(standIn, { known });
      assert.deepEqual(authored.map(({ number, title }) => [number, title === 'Another title']).toSorted(), [
        [1, false],
        [2, true],
        [3, false],
      ]);
      assert.equal(
        authored.find(({ number }) => number === 1),
        known.pullRequests.find(({ pullRequest }) => pullRequest.number === 1)?.pullRequest,
      );
      assert.equal(standIn.requests.length - before, 1);
    });
  });

  it('drops an open one that was deleted', async () => {
    await withStandIn({ pullRequests: [aPullRequest({ number: 1 }), aPullRequest({ number: 2 })] }, async (standIn) => {
      const known = await readWhole(standIn);
      standIn.remove(aPullRequest({ number: 2 }).id);
      const { authored, withheld } = await observe(standIn, { known });
      assert.deepEqual([authored.map(({ number }) => number), withheld], [[1], []]);
    });
  });

  it('leaves out an open one that GitHub does not list as open, and asks about it once', async () => {
    const fetch: typeof globalThis.fetch = async (...request) => {
      const answer = await globalThis.fetch(...request);
      const unlisted = (await answer.text()).replace(
        /"open":\{"issueCount":1,"nodes":\[.*?\]/,
        '"open":{"issueCount":0,"nodes":[]',
      );
      return new Response(unlisted, answer);
    };
    await withStandIn({ pullRequests: [aPullRequest()] }, async (standIn) => {
      const known = await readWhole(standIn, { fetch });
      assert.deepEqual([known.pullRequests, standIn.requests.length], [[], 2]);
      await readWhole(standIn, { known, fetch });
      assert.equal(standIn.requests.length, 3);
    });
  });

  it('forgets a review on a pull request that has not changed for as long as it reads back', async () => {
    const one = aPullRequest({ author: 'ines', events: [reviewed(MONDAY, 'mara')] });
    await withStandIn({ pullRequests: [one] }, async (standIn) => {
      const known = await readWhole(standIn);
      assert.equal(known.reviewed.length, 1);
      assert.deepEqual((await readWhole(standIn, { known, since: NOW - DAY })).reviewed, []);
    });
  });

  it('drops one on which no review is asked of me any more', async () => {
    const asked = aPullRequest({ author: 'ines', events: [reviewRequested(MONDAY, 'mara')] });
    await withStandIn({ pullRequests: [asked] }, async (standIn) => {
      const known = await readWhole(standIn);
      assert.equal(known.pullRequests.length, 1);
      standIn.put({ ...asked, requested: [] });
      assert.deepEqual((await readWhole(standIn, { known })).pullRequests, []);
    });
  });

  it('keeps one that GitHub holds back as it was known', async () => {
    const pullRequests = [aPullRequest({ number: 1 }), aPullRequest({ number: 2, repository: 'other/tools' })];
    await withStandIn({ pullRequests }, async (standIn) => {
      const known = await readWhole(standIn);
      standIn.order({ fault: { kind: 'saml-of', owner: 'other' }, times: 9 });
      const { authored, withheld } = await observe(standIn, { known });
      assert.equal(authored.length, 2);
      assert.deepEqual(
        withheld.map(({ kind }) => kind),
        ['saml'],
      );
    });
  });

  it('goes on telling what GitHub held back, until that is read again', async () => {
    const pullRequests = [1, 2].map((number) =>
      aPullRequest({ number, repository: number === 1 ? 'acme/shop' : 'other/tools', events: [merged(MONDAY)] }),
    );
    await withStandIn({ pullRequests }, async (standIn) => {
      standIn.order({ fault: { kind: 'saml-of', owner: 'other' } });
      const first = await readWhole(standIn);
      const second = await readWhole(standIn, { known: first });
      const third = await readWhole(standIn, { known: readAgain(second) });
      assert.deepEqual(
        [first, second, third].map(({ pullRequests: read, withheld }) => [read.length, withheld[0]?.kind]),
        [
          [1, 'saml'],
          [1, 'saml'],
          [2, undefined],
        ],
      );
    });
  });

  it('tells of a deployment that came after the merge, and moves nothing else', async () => {
    const events = [merged(NOW - HOUR)];
    const one = aPullRequest({ events, delivery: aDelivery({ deployments: [deploying(NOW - HOUR)] }) });
    await withStandIn({ pullRequests: [one] }, async (standIn) => {
      const known = await readWhole(standIn);
      const deployments = [deployed(NOW - 30 * MINUTE)];
      standIn.patch({ id: one.id, delivery: aDelivery({ deployments, checks: 'passed' }) });
      const before = standIn.requests.length;
      const { authored } = await observe(standIn, { known });
      assert.deepEqual(authored[0]?.delivery, { deployments, checks: 'passed' });
      assert.deepEqual(costOf(standIn, before), { requests: 1, points: 1 });
    });
  });

  it('remembers a first contribution after it was merged', async () => {
    const first = aPullRequest({ author: 'new', isFirstContribution: true, events: [reviewed(MONDAY, 'mara')] });
    await withStandIn({ pullRequests: [first] }, async (standIn) => {
      const known = await readWhole(standIn);
      standIn.put({ ...first, isFirstContribution: false, title: 'Another title' });
      const { reviewed: mine } = await observe(standIn, { known });
      assert.deepEqual(
        mine.map(({ isFirstContribution, title }) => [isFirstContribution, title]),
        [[true, 'Another title']],
      );
    });
  });

  it('reads the words of a review once', async () => {
    const one = aPullRequest({ author: 'ines', events: [reviewed(MONDAY, 'mara', 'commented', ['Because'])] });
    await withStandIn({ pullRequests: [one] }, async (standIn) => {
      const known = await readWhole(standIn);
      standIn.put({ ...one, title: 'Another title' });
      const before = standIn.requests.length;
      const { reviewed: mine } = await observe(standIn, { known });
      assert.deepEqual(mine[0]?.events, one.events);
      assert.equal(standIn.requests.length - before, 1);
    });
  });

  it('does not read all again where a clock was set back by up to two days', async () => {
    const one = aPullRequest({ createdAt: NOW - 400 * DAY, events: [merged(NOW - 20 * DAY)] });
    await withStandIn({ pullRequests: [one] }, async (standIn) => {
      const known = await readWhole(standIn);
      const sinceThen = async (since: number) => (await readWhole(standIn, { known, since })).since;
      const searched = () => new Set(standIn.requests.slice(1).map(({ variables }) => variables?.authored)).size;
      for (const back of [0, DAY, 2 * DAY]) assert.equal(await sinceThen(SINCE - back), SINCE);
      assert.equal(searched(), 1);
      assert.equal(await sinceThen(SINCE - 2 * DAY - 1), SINCE - 2 * DAY - 1);
      assert.equal(searched(), 2);
    });
  });

  it('reads further back where more is wanted, and leaves out what is not wanted any more', async () => {
    const events = (daysAgo: number) => [merged(NOW - daysAgo * DAY)];
    const pullRequests = [20, 100, 300].map((days, index) =>
      aPullRequest({ number: index + 1, createdAt: NOW - 400 * DAY, events: events(days) }),
    );
    await withStandIn({ pullRequests }, async (standIn) => {
      const known = await readWhole(standIn);
      assert.equal(known.pullRequests.length, 1);
      const further = await readWhole(standIn, { known, since: NOW - 365 * DAY });
      assert.deepEqual([further.pullRequests.length, further.since], [3, NOW - 365 * DAY]);
      const nearer = await readWhole(standIn, { known: further });
      assert.deepEqual([nearer.pullRequests, nearer.since], [known.pullRequests, SINCE]);
    });
  });
});

describe('a long pull request', () => {
  it('is read to the end of its files and of its events', async () => {
    const files = Array.from({ length: 350 }, (_, index) =>
      aFile({ path: `src/${index}.ts`, attributes: index % 2 ? { generated: true } : {} }),
    );
    const events = Array.from({ length: 500 }, (_, index) => reviewed(MONDAY + index * MINUTE, 'ines'));
    await withStandIn({ pullRequests: [aPullRequest({ files, events })] }, async (standIn) => {
      const { authored } = await observe(standIn);
      assert.deepEqual(authored, [aPullRequest({ files, events })]);
      assert.equal(standIn.requests.length, 5);
    });
  });

  it('of 3,000 files is read up to 1,000, says so, and is not asked for again', async () => {
    const files = Array.from({ length: 3000 }, (_, index) => aFile({ path: `src/${index}.ts` }));
    await withStandIn({ pullRequests: [aPullRequest({ files, events: [merged(NOW - MINUTE)] })] }, async (standIn) => {
      const known = await readWhole(standIn);
      const one = known.pullRequests[0]?.pullRequest;
      assert.deepEqual([one?.files.length, one?.changedFiles, one?.cut], [1000, 3000, ['files']]);
      const before = standIn.requests.length;
      const again = await readWhole(standIn, { known });
      assert.equal(standIn.requests.length - before, 1);
      assert.equal(again.pullRequests[0]?.pullRequest, one);
    });
  });

  it('takes no more than 15 requests of its own: the rest of many says that it is cut', async () => {
    const files = Array.from({ length: 900 }, (_, index) => aFile({ path: `src/${index}.ts` }));
    const many = Array.from({ length: 30 }, (_, index) => aPullRequest({ number: index + 1, files }));
    await withStandIn({ pullRequests: many }, async (standIn) => {
      const known = await readWhole(standIn);
      const { length } = standIn.requests;
      assert.equal(length, 16);
      const cut = known.pullRequests.filter(({ pullRequest }) => pullRequest.cut.includes('files'));
      assert.ok(cut.length > 0 && cut.length < 30, `${cut.length}`);
      await readWhole(standIn, { known });
      assert.equal(standIn.requests.length, length + 1);
    });
  });

  it('has all of my words in it, however often I reviewed', async () => {
    const events = Array.from({ length: 90 }, (_, index) =>
      reviewed(MONDAY + index * MINUTE, 'mara', 'commented', [`${index}`]),
    );
    const many = Array.from({ length: 20 }, (_, index) => aPullRequest({ number: index + 1, author: 'ines', events }));
    await withStandIn({ pullRequests: many }, async (standIn) => {
      const { reviewed: mine } = await observe(standIn);
      assert.ok(mine.length === 20 && mine.every((one) => JSON.stringify(one.events) === JSON.stringify(events)));
      assert.equal(standIn.requests.length, 19);
    });
  });

  it('that is deleted between two of its pages stays as far as it came, and says so', async () => {
    const files = Array.from({ length: 250 }, (_, index) => aFile({ path: `src/${index}.ts` }));
    const one = aPullRequest({ files });
    await withStandIn({ pullRequests: [one] }, async (standIn) => {
      const { authored, withheld } = await observe(standIn, { onRead: () => standIn.remove(one.id) });
      assert.deepEqual(
        authored.map(({ files, cut }) => [files.length, cut]),
        [[100, ['files']]],
      );
      assert.deepEqual(withheld, []);
    });
  });
});

describe('a list of open pull requests', () => {
  it('that is longer than 100 says how much of it is here', async () => {
    const events = [commented(NOW - 200 * DAY, 'ines')];
    const many = Array.from({ length: 120 }, (_, index) =>
      aPullRequest({ number: index + 1, createdAt: NOW - 300 * DAY, events }),
    );
    await withStandIn({ pullRequests: many }, async (standIn) => {
      const { authored, cut } = await observe(standIn);
      assert.equal(authored.length, 100);
      assert.deepEqual(cut, [{ list: 'open', shown: 100, total: 120 }]);
    });
  });
});

function isWhole({ cut, files, changedFiles }: PullRequest): boolean {
  return cut.length === 0 && files.length === changedFiles;
}

function costOf(standIn: StandIn, from = 0): { readonly requests: number; readonly points: number } {
  const requests = standIn.requests.slice(from);
  return { requests: requests.length, points: requests.reduce((sum, { points }) => sum + points, 0) };
}

function stoppedAfter(standIn: StandIn, rounds: number, known: Known) {
  let asked = 0;
  return read(standIn, { known, mayAsk: () => asked++ < rounds });
}
