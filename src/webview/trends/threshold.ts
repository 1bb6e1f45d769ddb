import { firedAt } from '../../habits/fired.ts';
import type { Trend } from '../../habits/trends.ts';
import * as words from '../../words/trends.ts';
import { element } from '../element.ts';
import { fromAxis, onAxis } from './axis.ts';

type Fired = NonNullable<Trend['fired']>;

/**
 * How often the habit would have spoken up on the newest, and a field to try another threshold. `tried`: what was written
 * into it before.
 */
export function thresholdLine(trend: Trend, { fired, of }: Fired, tried: string | undefined): HTMLElement {
  const { habit, unit, upTo, newest } = trend;
  const said = element('output', {});
  const say = (count: number) => {
    said.textContent = words.firedSentence({ fired: count, of }, habit);
  };
  say(fired);
  if (unit === 'yes-or-no' || upTo === undefined) return element('p', { class: 'threshold' }, said);
  const id = `threshold/${habit}`;
  const band = String(onAxis(upTo, unit));
  const input = element('input', { type: 'number', id, min: '1', step: 'any', value: band });
  const tryIt = () => {
    // Until there is a threshold to try, the band holds.
    const isOne = input.valueAsNumber > 0;
    input.setAttribute('aria-invalid', String(input.value !== '' && !isOne));
    say(firedAt(newest, isOne ? fromAxis(input.valueAsNumber, unit) : upTo));
  };
  input.addEventListener('input', tryIt);
  if (tried !== undefined) {
    input.value = tried;
    tryIt();
  }
  said.htmlFor.add(id);
  const label = element('label', { for: id }, words.THRESHOLD);
  const field = element('span', {}, label, ' ', input, ` ${words.unitWord(unit)}`);
  return element('p', { class: 'threshold' }, said, field, element('span', { class: 'quiet' }, words.NOT_SAVED));
}
