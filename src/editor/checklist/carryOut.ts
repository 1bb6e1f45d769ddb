import { randomUUID } from 'node:crypto';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { expectationsOf, levelAfter, levelOf } from '../../framework/framework.ts';
import { ended, focusOf, roundAgain, withDimension, withoutDimension, withPractice } from '../../growth/focus.ts';
import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import type { Entry } from '../../journal/record.ts';
import type { FromPage, ToldOnce } from '../../webview/checklist/protocol.ts';
import type { GrowthSources } from '../growthSources.ts';
import { run } from '../run.ts';

type Order = Exclude<FromPage, { readonly kind: 'ready' }>;
type FocusOrder = Extract<Order, { readonly kind: 'focus' | 'practise' | 'again' | 'end' }>;

/** Does what the person asked for on the page. Resolves to what the page is to be told of it, if anything. */
export async function carryOut(
  order: Order,
  coach: Coach,
  journal: GrowthSources['journal'],
): Promise<ToldOnce | undefined> {
  const keep = async (entry: Entry) => ((await journal.append(entry)) ? undefined : ({ notKept: true } as const));
  switch (order.kind) {
    case 'tick':
      return keep({ kind: 'tick', expectation: order.expectation, ticked: order.ticked });
    case 'rate': {
      const { level, dimension, judgement } = order;
      const { rating, instead } = judgement ?? {};
      return keep({ kind: 'rating', level, dimension, rating, ...(instead && { instead }) });
    }
    case 'focus':
    case 'practise':
    case 'again':
    case 'end': {
      const entry = focusEntry(order, coach);
      if (entry === 'refused') {
        await keepThirdFocus(coach, journal);
        return order.kind === 'focus' ? { refused: order.dimension } : undefined;
      }
      return entry && keep(entry);
    }
    default:
      await runOrder(order);
      return undefined;
  }
}

/** The sign of a common mistake: `everywhereAtOnce` in src/mistakes. */
async function keepThirdFocus({ facts }: Coach, journal: GrowthSources['journal']): Promise<void> {
  const sign = 'everywhere-at-once';
  if (!facts.journal?.mistake.has(sign)) await journal.append({ kind: 'mistake', sign, is: 'met' });
}

/** What other commands do. */
async function runOrder(order: Exclude<Order, { readonly kind: 'tick' | 'rate' | FocusOrder['kind'] }>): Promise<void> {
  switch (order.kind) {
    case 'ask':
      return run('rung.askFeedback');
    case 'note': {
      const { what: kind, dimension, expectation } = order;
      return run('rung.noteEvidence', { kind, dimension, ...(expectation !== undefined && { expectation }) });
    }
    case 'evidence':
      if (order.dimension === undefined) return run('rung.openEvidence');
      return run('rung.openEvidence', { kind: 'noted', dimension: order.dimension });
    case 'trend':
      return run('rung.openTrends', order.habit);
    case 'packet':
      return run('rung.makePacket');
    case 'level':
      return run('rung.chooseLevel');
    default:
      return assertNever(order);
  }
}

/** What a change of the focus is kept as; undefined: there is nothing to change any more. */
function focusEntry(
  order: FocusOrder,
  { facts: { journal = EMPTY_JOURNAL, framework, level: mine = '' } }: Coach,
): Entry | 'refused' | undefined {
  const level = framework && levelOf(framework, mine);
  if (!framework || !level) return undefined;
  const focus = focusOf(journal, framework.progression);
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
