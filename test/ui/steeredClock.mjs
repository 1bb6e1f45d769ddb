import { readFileSync } from 'node:fs';

/**
 * To be loaded by an extension host before anything else: gives Rung, and nobody else there, a clock that a test moves on.
 * The file that RUNG_TEST_CLOCK names has the minutes that have passed. They pass one by one, and what Rung does every
 * minute or less often is done as they pass.
 */
const MINUTE = 60_000;
const RUNG = /[\\/]rung-dev\.rung-[^\\/]+[\\/]dist[\\/]/;
const LOOKS_EVERY = 20;

const real = { now: Date.now, setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
const intervals = new Set();
let passed = minutesInFile() * MINUTE;

Date.now = () => real.now() + (isCalledByRung() ? passed : 0);

globalThis.setInterval = (act, every, ...more) => {
  if (!(every >= MINUTE && isCalledByRung())) return real.setInterval(act, every, ...more);
  const interval = { act, every, due: passed + every, ref: () => interval, unref: () => interval };
  intervals.add(interval);
  return interval;
};

globalThis.clearInterval = (interval) => {
  if (!intervals.delete(interval)) real.clearInterval(interval);
};

real.setInterval(moveOn, LOOKS_EVERY).unref();

function moveOn() {
  const until = minutesInFile() * MINUTE;
  while (passed < until) {
    passed += MINUTE;
    for (const interval of [...intervals].filter(({ due }) => due <= passed)) {
      interval.due += interval.every;
      interval.act();
    }
  }
}

/** 0 while the test writes the file. */
function minutesInFile() {
  return Number(readFileSync(process.env.RUNG_TEST_CLOCK, 'utf8'));
}

/** Whether the function that asks was called by Rung itself. */
function isCalledByRung() {
  const caller = new Error().stack.split('\n')[3] ?? '';
  return RUNG.test(caller);
}
