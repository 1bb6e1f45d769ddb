import assert from 'node:assert/strict';
import { type Description, readDescription } from '../../../src/github/readDescription.ts';
import { updateDescription } from '../../../src/github/updateDescription.ts';
import { aPullRequest } from '../../github/builders.ts';
import type { Fault } from '../../github/faults.ts';
import type { StandIn, StandInOptions } from '../../github/standIn.ts';
import { NOW, order, TOKEN, withStandIn } from './asking.ts';

const SHOP = { owner: 'acme', name: 'shop' };
const MINE = aPullRequest({ number: 1, title: 'Sort the basket', body: 'Sorts by name.\r\nAnd by price.' });
const THEIRS = aPullRequest({ number: 2, author: 'ines' });
const LONGEST = 65_536;

const connection = ({ url }: StandIn, token = TOKEN) => ({ host: url, token, version: '1.2.3', timeout: 2_000 });
const inShop = <Result>(run: (standIn: StandIn) => Promise<Result>, options: Partial<StandInOptions> = {}) =>
  withStandIn({ pullRequests: [MINE, THEIRS], ...options }, run);
const bodyOf = (standIn: StandIn) => standIn.pullRequests.find(({ id }) => id === MINE.id)?.body;

async function read(standIn: StandIn, number = 1): Promise<Description> {
  const answer = await readDescription(connection(standIn), SHOP, number);
  return answer.kind === 'read' ? answer.description : assert.fail(JSON.stringify(answer));
}

describe('The description of a pull request', () => {
  it('is read as it is written, with its line breaks and who may change it, for one point', () =>
    inShop(async (standIn) => {
      const { updatedAt: _, ...rest } = await read(standIn);
      assert.deepEqual(rest, { id: MINE.id, title: MINE.title, body: MINE.body, mayUpdate: true });
      assert.equal((await read(standIn, 2)).mayUpdate, false);
      assert.deepEqual(
        standIn.requests.map(({ points }) => points),
        [1, 1],
      );
    }));

  it('is gone where there is no such pull request or repository', () =>
    inShop(async (standIn) => {
      assert.deepEqual(await readDescription(connection(standIn), SHOP, 99), { kind: 'gone' });
      assert.deepEqual(await readDescription(connection(standIn), { owner: 'acme', name: 'none' }, 1), {
        kind: 'gone',
      });
    }));

  it('is put in the place of the old one, to the letter', () =>
    inShop(async (standIn) => {
      for (const body of [
        '## Why\r\n\r\nSupport gets calls.\r\n',
        '',
        '🙂 "quoted" \\ ${x <!-- c -->',
        'a'.repeat(LONGEST),
      ]) {
        const updated = await updateDescription(connection(standIn), MINE.id, body);
        assert.deepEqual(updated, { kind: 'updated', body, updatedAt: NOW });
        assert.equal(bodyOf(standIn), body);
        assert.equal((await read(standIn)).body, body);
      }
    }));

  it('shows what somebody else made of it meanwhile', () =>
    inShop(async (standIn) => {
      await order(standIn, '/__pull-request', { id: MINE.id, body: 'Edited by Ines.' });
      assert.equal((await read(standIn)).body, 'Edited by Ines.');
    }));

  it('stays as it is where GitHub does not let the account change it, or shows it no such pull request', () =>
    inShop(async (standIn) => {
      const refused = await updateDescription(connection(standIn), THEIRS.id, 'Mine now');
      assert.equal(refused.kind, 'refused');
      assert.match(refused.kind === 'refused' ? refused.said : '', /does not have the correct permissions/);
      assert.deepEqual(await updateDescription(connection(standIn), 'PR_none', 'x'), { kind: 'gone' });
      assert.deepEqual(standIn.pullRequests, [MINE, THEIRS]);
    }));

  it('is refused to a token that may only read', () =>
    inShop(
      async (standIn) => {
        assert.equal((await updateDescription(connection(standIn), MINE.id, 'x')).kind, 'refused');
        assert.equal(bodyOf(standIn), MINE.body);
      },
      { readOnly: [TOKEN] },
    ));

  it('may not be longer than GitHub keeps', () =>
    inShop(async (standIn) => {
      const updated = await updateDescription(connection(standIn), MINE.id, 'a'.repeat(LONGEST + 1));
      assert.deepEqual(updated, {
        kind: 'problem',
        problem: { kind: 'rejected-query', said: 'Body is too long (maximum is 65536 characters)' },
      });
    }));

  const FAULTS: readonly (readonly [fault: Fault, problem: string])[] = [
    [{ kind: 'bad-credentials' }, 'bad-credentials'],
    [{ kind: 'connection-reset' }, 'offline'],
    [{ kind: 'primary-limit', status: 200, resetInSeconds: 60 }, 'rate-limited'],
    [{ kind: 'secondary-limit', status: 403 }, 'rate-limited'],
    [{ kind: 'saml' }, 'saml'],
    [{ kind: 'html', status: 502 }, 'server-failed'],
    [{ kind: 'html', status: 200 }, 'unreadable-answer'],
    [{ kind: 'answer', status: 200, body: { data: { repository: 7, updatePullRequest: 7 } } }, 'unreadable-answer'],
    [{ kind: 'answer', status: 200, body: { data: null, errors: [] } }, 'unreadable-answer'],
    [{ kind: 'answer', status: 200, body: { data: { updatePullRequest: { pullRequest: {} } } } }, 'unreadable-answer'],
    [{ kind: 'cut-body', share: 0.5, connection: 'kept' }, 'unreadable-answer'],
  ];
  for (const [fault, problem] of FAULTS) {
    it(`is a problem to read, and to change, where GitHub answers with ${JSON.stringify(fault)}: ${problem}`, () =>
      inShop(async (standIn) => {
        standIn.order({ fault, times: 2 });
        const answers = [
          await readDescription(connection(standIn), SHOP, 1),
          await updateDescription(connection(standIn), MINE.id, 'x'),
        ];
        for (const answer of answers) assert.equal(answer.kind === 'problem' && answer.problem.kind, problem);
      }));
  }

  it('is a refusal where a 403 says so, and the token stays out of the sentence', () =>
    inShop(async (standIn) => {
      standIn.order({ fault: { kind: 'forbidden' } });
      const refused = await updateDescription(connection(standIn), MINE.id, 'x');
      assert.deepEqual(refused, { kind: 'refused', said: 'Resource not accessible by ***.' });
    }));
});
