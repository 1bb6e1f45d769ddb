import { changedPerson } from '../../delegation/changes.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { Framework } from '../../framework/framework.ts';
import type { FromPage, ToldOnce } from '../../webview/people/protocol.ts';
import { added } from '../../words/delegation.ts';
import { run } from '../run.ts';
import { openPeopleFile } from './openFile.ts';
import { isKept, outcomeWords } from './outcomeWords.ts';
import type { PeopleSource } from './source.ts';

type Order = Exclude<FromPage, { readonly kind: 'ready' | 'choose' }>;

/** Does what the person asked for on the page. Resolves to what the page is to be told of it. */
export async function carryOut(
  order: Order,
  source: PeopleSource,
  framework: Framework | undefined,
): Promise<ToldOnce> {
  switch (order.kind) {
    case 'add': {
      const outcome = await source.edit({ kind: 'add', person: order.person });
      const name = order.person.name.trim();
      if (!isKept(outcome)) return { said: '', notAdded: outcomeWords(outcome) ?? '' };
      return { added: name, said: outcomeWords(outcome) ?? added(name) };
    }
    case 'change': {
      const { name, change } = order;
      const outcome = await source.edit({
        kind: 'change',
        name,
        change: (person) => changedPerson(person, change, framework),
      });
      return { said: outcomeWords(outcome) ?? '', ...(!isKept(outcome) && { notKept: true as const }) };
    }
    case 'sheet':
      await run('rung.makeOneToOne', order.name);
      return {};
    case 'import':
      await run('rung.importAssessment', order.name);
      return {};
    case 'open':
      await openPeopleFile(source);
      return {};
    default:
      return assertNever(order);
  }
}
