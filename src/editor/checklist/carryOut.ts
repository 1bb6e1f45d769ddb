import { randomUUID } from 'node:crypto';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { expectationsOf, levelAfter, levelOf } from '../../framework/framework.ts';
import { ended, roundAgain, withDimension, withoutDimension, withPractice } from '../../growth/focus.ts';
import { inPresentNames } from '../../growth/names.ts';
import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import { focusIn } from '../../journal/items.ts';
import type { Entry } from '../../journal/record.ts';
import type { FromPage } from '../../webview/checklist/protocol.ts';
import type { GrowthSources } from '../growthSources.ts';
import { run } from '../run.ts';

type Order = Exclude<FromPage, { readonly kind: 'ready' }>;

/** Does what the person asked for on the page. Resolves to the dimension that could not be added to the focus, if there is one. */
export async function carryOut(
  order: Order,
  coach: Coach,
  journal: GrowthSources['journal'],
): Promise<string | undefined> {
  switch (order.kind) {
    case 'tick':
      await journal.append({ kind: 'tick', expectation: order.expectation, ticked: order.ticked });
      return undefined;
    case 'rate': {
      const { level, dimension, judgement } = order;
      const { rating, instead } = judgement ?? {};
      await journal.append({ kind: 'rating', level, dimension, rating, ...(instead && { instead }) });
      return undefined;
    }
    case 'focus':
    case 'practise':
    case 'again':
    case 'end': {
      const entry = focusEntry(order, coach);
      if (entry === 'refused') return order.kind === 'focus' ? order.dimension : undefined;
      if (entry) await journal.append(entry);
      return undefined;
    }
    case 'ask':
      await run('rung.askFeedback');
      return undefined;
    case 'note':
      await run('rung.noteEvidence', {
        kind: order.what,
        dimension: order.dimension,
        ...(order.expectation !== undefined && { expectation: order.expectation }),
      });
      return undefined;
    case 'evidence':
      await run('rung.openEvidence', order.dimension ?? '');
      return undefined;
    case 'trend':
      await run('rung.openTrends', order.habit);
      return undefined;
    case 'packet':
      await run('rung.makePacket');
      return undefined;
    default:
      return assertNever(order);
  }
}

/** What a change of the focus is kept as; undefined: there is nothing to change any more. */
function focusEntry(
  order: Extract<Order, { readonly kind: 'focus' | 'practise' | 'again' | 'end' }>,
  { facts: { journal = EMPTY_JOURNAL, framework, level: mine = '' } }: Coach,
): Entry | 'refused' | undefined {
  const level = framework && levelOf(framework, mine);
  if (!framework || !level) return undefined;
  const focus = focusIn(inPresentNames(journal, framework.progression));
  const practised = levelAfter(framework, level.id) ?? level;
  const anew = { round: randomUUID(), level: practised.id };
  if (order.kind === 'focus' && order.isOn) return withDimension(focus, order.dimension, anew);
  if (!focus) return undefined;
  switch (order.kind) {
    case 'focus': {
      const asked = expectationsOf(framework, practised).find(({ dimension }) => dimension.id === order.dimension);
      return withoutDimension(focus, order.dimension, asked?.expectations.map(({ id }) => id) ?? []);
    }
    case 'practise':
      return withPractice(focus, order.expectation, order.isOn);
    case 'again':
      return roundAgain(focus, anew);
    case 'end':
      return ended(focus);
    default:
      return assertNever(order);
  }
}
