import { readFileSync } from 'node:fs';

/**
 * To be loaded by an extension host before anything else: gives Rung, and nobody else there, a clock that stands still until
 * a test moves it on. The file that RUNG_TEST_CLOCK names has the moment that it is now, in all windows: the test puts it in
 * its place whole. What Rung does every minute or less often is done as the minutes pass.
 */
const MINUTE = 60_000;
const RUNG = /[\\/]rung-dev\.rung-[^\\/]+[\\/]dist[\\/]/;
const LOOKS_EVERY = 20;

const real = { now: Date.now, setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
const intervals = new Set();

Date.now = () => (isCalledByRung() ? steeredNow() : real.now());

globalThis.setInterval = (act, every, ...more) => {
  if (!(every >= MINUTE && isCalledByRung())) return real.setInterval(act, every, ...more);
  const interval = { act, every, due: steeredNow() + every, ref: () => interval, unref: () => interval };
  intervals.add(interval);
  return interval;
};

globalThis.clearInterval = (interval) => {
  if (!intervals.delete(interval)) real.clearInterval(interval);
};

real.setInterval(doWhatIsDue, LOOKS_EVERY).unref();

function doWhatIsDue() {
  const now = steeredNow();
  for (const interval of [...intervals]) {
    if (interval.due > now) continue;
    interval.due = now + interval.every;
    interval.act();
  }
}

function steeredNow() {
  return Number(readFileSync(process.env.RUNG_TEST_CLOCK, 'utf8'));
}

/** Whether the function that asks was called by Rung itself. */
function isCalledByRung() {
  const caller = new Error().stack.split('\n')[3] ?? '';
  return RUNG.test(caller);
}
