import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import { EMPTY_JOURNAL, fold, type JournalState } from '../../../src/journal/fold.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import { everywhereAtOnce } from '../../../src/mistakes/everywhereAtOnce.ts';
import { onePart } from '../../../src/mistakes/onePart.ts';
import { output } from '../../../src/mistakes/output.ts';
import type { Sign, Signs } from '../../../src/mistakes/sign.ts';
import { silence } from '../../../src/mistakes/silence.ts';
import { aFile, merged } from '../../github/builders.ts';
import { anObserved, mergedOnes, NOW, theTerms } from '../habits/builders.ts';
import { evidence, mistake, shared, tick } from '../journal/builders.ts';

const terms = theTerms();

function find(sign: Sign, known: Partial<Signs> = {}) {
  return sign.find({ journal: EMPTY_JOURNAL, findings: [], terms, ...known });
}

describe('Trying to grow everywhere at once', () => {
  it('shows in a third focus that was asked for, and in nothing else', () => {
    assert.equal(find(everywhereAtOnce), undefined);
    const journal = fold([mistake({ sign: 'everywhere-at-once', is: 'met' })]);
    assert.deepEqual(find(everywhereAtOnce, { journal }), { kind: 'third-focus' });
  });
});

describe('Measuring output', () => {
  const today = new Date(NOW).toISOString().slice(0, 10);
  const of = (did: string, outcome?: string, on = today) =>
    find(output, { journal: fold([evidence({ did, on, ...(outcome !== undefined && { outcome }) })]) });

  for (const did of [
    'Merged 14 PRs this quarter',
    'Closed a dozen support tickets',
    'I shipped 5 features this quarter.',
    'Wrote over 3,000 lines of code',
    'Resolved many issues',
    'Completed 21 story points',
  ])
    it(`shows in: ${did}`, () => assert.equal(of(did)?.kind, 'counts-output'));

  for (const did of [
    'Cut support tickets by 30 %, from 50 a week to 35',
    'Merged the PR that took 2 days off each release',
    'Fixed the issue with the seat map',
    'Wrote 2 tests for the voucher check',
    'Reviewed how tickets are printed',
    'Closed 12 tickets, and the queue fell from 50 a week to 35',
  ])
    it(`does not show in: ${did}`, () => assert.equal(of(did), undefined));

  it('does not show where it is said what came of it, but does where that counts again', () => {
    assert.equal(of('Merged 14 PRs', 'Support is asked half as often'), undefined);
    assert.deepEqual(of('Merged 14 PRs', 'Closed 20 tickets'), {
      kind: 'counts-output',
      on: today,
      quote: 'Merged 14 PRs',
    });
  });

  it('does not show in what is older than a quarter, or was deleted', () =>
    assert.equal(of('Merged 14 PRs', undefined, '2025-01-01'), undefined));
});

describe('Staying in one part of the stack', () => {
  /** Merged pull requests, so many days ago each, with these paths. */
  const merges = (...each: readonly (readonly [days: number, path: string])[]) => {
    const authored = mergedOnes(
      each.map(([days, path]) => ({
        files: [aFile({ path })],
        mergedAt: NOW - days * DAY,
        events: [merged(NOW - days * DAY)],
      })),
    );
    return { findings: HABITS.map((habit) => habit.find(anObserved({ authored }), terms)) };
  };
  const SERVER = 'server/a.ts';
  const QUARTER = [80, 60, 40, 20, 5] as const;

  it('shows where all of a quarter went through one part', () => {
    const known = merges(...QUARTER.map((days) => [days, SERVER] as const));
    assert.deepEqual(find(onePart, known), { kind: 'one-part', part: 'server', count: 5 });
  });

  it('does not show before it is a quarter, with a second part, with too few, or without GitHub', () => {
    assert.equal(find(onePart, merges(...[20, 15, 10, 8, 5].map((days) => [days, SERVER] as const))), undefined);
    assert.equal(
      find(onePart, merges([80, 'web/a.tsx'], ...QUARTER.map((days) => [days, SERVER] as const))),
      undefined,
    );
    assert.equal(find(onePart, merges([80, SERVER], [70, SERVER])), undefined);
    assert.equal(find(onePart), undefined);
  });
});

describe('Working in silence', () => {
  const OLD = NOW - 40 * DAY;
  const said = (...records: readonly JournalRecord[]): JournalState => fold([tick({ at: OLD }), ...records]);

  it('shows after ten working days without evidence or a status', () => {
    assert.deepEqual(find(silence, { journal: said() }), { kind: 'silence', workingDays: 10 });
    assert.deepEqual(find(silence, { journal: said(evidence({ at: NOW - 20 * DAY })) })?.kind, 'silence');
  });

  it('does not show after a status or a piece of evidence', () => {
    assert.equal(find(silence, { journal: said(shared({ at: NOW - 3 * DAY })) }), undefined);
    assert.equal(find(silence, { journal: said(evidence({ at: NOW - 13 * DAY })) }), undefined);
  });

  it('does not show where the journal was begun since, or is not begun', () => {
    assert.equal(find(silence), undefined);
    assert.equal(find(silence, { journal: fold([tick({ at: NOW - 5 * DAY })]) }), undefined);
  });

  it('counts no days away', () => {
    const daysOff = Array.from({ length: 12 }, (_, days) =>
      new Date(NOW - (days + 1) * DAY).toISOString().slice(0, 10),
    );
    const away = theTerms({}, { daysOff });
    assert.equal(find(silence, { journal: said(evidence({ at: NOW - 18 * DAY })), terms: away }), undefined);
    assert.equal(find(silence, { journal: said(evidence({ at: NOW - 18 * DAY })) })?.kind, 'silence');
  });
});
