import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, HOUR, type Instant, MINUTE } from '../../../src/facts/instant.ts';
import { EMPTY_JOURNAL, fold, type JournalState, nudgesOn } from '../../../src/journal/fold.ts';
import { type Moment, type Nudge, type NudgeKind, shownEntry } from '../../../src/nudges/nudge.ts';
import { DEFAULT_NUDGE_SETTINGS, type NudgeSettings } from '../../../src/nudges/nudgeSettings.ts';
import { type Hold, judge, nudgeFor, type Occasion } from '../../../src/nudges/policy.ts';
import { on } from '../facts/week.ts';
import { NOW, theTerms } from '../habits/builders.ts';
import { nudge as shown, silence, snooze } from '../journal/builders.ts';
import { aBranchSizeNudge, aReviewDueNudge, ONE_OF_EACH, occasion } from './builders.ts';

const LARGE = aBranchSizeNudge();
const DUE = aReviewDueNudge();
const { subject } = LARGE;
const { calendar } = theTerms();
const off = (kind: NudgeKind) => ({ kinds: { ...DEFAULT_NUDGE_SETTINGS.kinds, [kind]: false } });

/** The journal once these were shown, so many minutes before now. */
const shownBefore = (...minutes: readonly number[]) =>
  fold(minutes.map((ago, index) => shown({ id: `n${index}`, at: NOW - ago * MINUTE, subject: `other-${index}` })));

describe('A nudge', () => {
  const TABLE: readonly (readonly [sentence: string, occasion: Occasion, hold: Hold | undefined])[] = [
    ['comes at a commit', occasion({ moment: 'commit' }), undefined],
    ['comes at a push', occasion({ moment: 'push' }), undefined],
    ['comes at a checkout', occasion({ moment: 'checkout' }), undefined],
    ['never comes at the start', occasion({ moment: 'start' }), { kind: 'not-a-break' }],
    ['comes at the first focus of all', occasion({ moment: 'focus' }), undefined],
    [
      'comes at the first focus of the day',
      occasion({ moment: 'focus' }, { focusedBefore: on('Thu 23:59') }),
      undefined,
    ],
    [
      'waits at a later focus of the day',
      occasion({ moment: 'focus' }, { focusedBefore: on('Fri 00:00') }),
      { kind: 'not-a-break' },
    ],
    ['comes at the save that crosses', occasion({ moment: 'save' }, { before: { subject, lines: 200 } }), undefined],
    [
      'waits at a save when it had crossed before',
      occasion({ moment: 'save' }, { before: { subject, lines: 201 } }),
      { kind: 'not-a-break' },
    ],
    [
      'waits at a save after another branch was within',
      occasion({ moment: 'save' }, { before: { subject: 'filters:/work/shop/.git', lines: 10 } }),
      { kind: 'not-a-break' },
    ],
    ['waits at a save when nothing was measured before', occasion({ moment: 'save' }), { kind: 'not-a-break' }],
    [
      'about anything but size waits at a save',
      occasion({ moment: 'save', nudges: [DUE] }, { before: { subject: DUE.subject, lines: 0 } }),
      { kind: 'not-a-break' },
    ],

    ['of a kind that is off stays away', occasion({}, {}, off('branch-size')), { kind: 'kind-off' }],
    ['comes where another kind is off', occasion({}, {}, off('unpushed')), undefined],
    ['stays away where all are off', occasion({}, {}, { level: 'off' }), { kind: 'level', level: 'off' }],
    [
      'stays in the views where the person wants that',
      occasion({}, {}, { level: 'view' }),
      { kind: 'level', level: 'view' },
    ],

    ['stays away where it was silenced', occasion({ journal: fold([silence({ subject })]) }), { kind: 'silenced' }],
    ['comes where another subject was silenced', occasion({ journal: fold([silence()]) }), undefined],
    [
      'comes once for its subject, for ever',
      occasion({ journal: fold([shown({ subject, at: 1 })]) }),
      { kind: 'shown-before' },
    ],
    ['comes again for another crossing', occasion({ journal: fold([shown({ subject, crossing: 400 })]) }), undefined],

    [
      'stays away until tomorrow after Not Today',
      occasion({ journal: fold([snooze({ until: on('Sat 00:00') })]) }),
      { kind: 'snoozed', until: on('Sat 00:00') },
    ],
    ['comes again the next day', occasion({ journal: fold([snooze({ until: NOW })]) }), undefined],
    [
      'comes again where that was taken back',
      occasion({ journal: fold([snooze({ id: 'a', at: 1, until: NOW + DAY }), snooze({ id: 'b', at: 2, until: 2 })]) }),
      undefined,
    ],

    ['stays away while the screen is shared', occasion({}, {}, { quiet: true }), { kind: 'sharing-screen' }],
    ['stays away while debugging', occasion({}, { isDebugging: true }), { kind: 'debugging' }],
    ['stays away during a merge or rebase', occasion({}, { isMidOperation: true }), { kind: 'mid-operation' }],

    [
      'stays away in quiet hours',
      occasion({}, {}, { quietHours: '8:30-12:00' }),
      { kind: 'quiet-hours', until: on('Fri 12:00') },
    ],
    [
      'stays away in quiet hours that began yesterday',
      occasion({}, {}, { quietHours: '18:00-09:01' }),
      { kind: 'quiet-hours', until: on('Fri 09:01') },
    ],
    ['comes the moment that they are over', occasion({}, {}, { quietHours: '18:00-09:00' }), undefined],
    ['comes before they begin', occasion({}, {}, { quietHours: '09:01-10:00' }), undefined],
    ['comes where they cannot be read', occasion({}, {}, { quietHours: 'evenings' }), undefined],

    ['comes as the third of a day', occasion({ journal: shownBefore(60, 120) }), undefined],
    [
      'does not come as the fourth',
      occasion({ journal: shownBefore(60, 120, 180) }),
      { kind: 'limit-reached', perDay: 3 },
    ],
    ['does not count those of yesterday', occasion({ journal: shownBefore(9 * 60 + 1, 600, 700) }), undefined],
    ['never comes where none a day are wanted', occasion({}, {}, { perDay: 0 }), { kind: 'limit-reached', perDay: 0 }],

    [
      'waits while another one is not answered, for an hour at most',
      occasion({}, { unansweredSince: NOW - 59 * MINUTE }),
      { kind: 'unanswered', until: NOW + MINUTE },
    ],
    ['does not wait for ever for an answer', occasion({}, { unansweredSince: NOW - HOUR }), undefined],
    ['waits for ten minutes after another one', occasion({ journal: shownBefore(9) }), { kind: 'shown-lately' }],
    ['comes after ten minutes', occasion({ journal: shownBefore(10) }), undefined],
    ['does not wait for a clock that is far ahead', occasion({ journal: shownBefore(-24 * 60) }), undefined],
  ];
  for (const [sentence, when, hold] of TABLE) {
    it(sentence, () => {
      assert.deepEqual(
        judge(when).map((judged) => judged.hold),
        [hold],
      );
      assert.equal(nudgeFor(when), hold ? undefined : when.nudges[0]);
    });
  }

  it('goes before a less pressing one, which says so', () => {
    const judged = judge(occasion({ nudges: [DUE, LARGE, ONE_OF_EACH.unpushed] }));
    assert.deepEqual(
      judged.map(({ hold }) => hold),
      [undefined, { kind: 'behind', first: 'review-due' }, { kind: 'behind', first: 'review-due' }],
    );
  });

  it('does not stand in the way of another one while it is held back', () => {
    const journal = fold([shown({ nudge: 'review-due', subject: DUE.subject, crossing: 4, at: 1 })]);
    const when = occasion({ nudges: [DUE, LARGE], journal });
    assert.deepEqual(
      judge(when).map(({ hold }) => hold?.kind),
      ['shown-before', undefined],
    );
    assert.equal(nudgeFor(when), LARGE);
  });

  it('is explained by what the person said before what goes on', () => {
    const journal = fold([snooze({ until: NOW + DAY }), shown({ subject: 'other', at: NOW })]);
    const when = occasion({ moment: 'start', journal }, { isDebugging: true }, { quiet: true });
    assert.deepEqual(judge(when)[0]?.hold?.kind, 'snoozed');
  });
});

/** Few subjects and kinds, so that they often meet. */
const someNudges: fc.Arbitrary<readonly Nudge[]> = fc.subarray(
  Object.values(ONE_OF_EACH).flatMap((one): readonly Nudge[] => [one, { ...one, subject: `${one.subject}-2` }]),
);
const someMoment = fc.constantFrom<Moment>('save', 'commit', 'push', 'checkout', 'focus', 'start');
const someSettings: fc.Arbitrary<NudgeSettings> = fc.record({
  level: fc.constantFrom('off', 'view', 'notification', 'notification', 'notification'),
  perDay: fc.integer({ min: 0, max: 5 }),
  quietHours: fc.constantFrom('', '18:00-09:00', '12:00-13:00'),
  quiet: fc.constantFrom(false, false, true),
  kinds: fc.record({
    'review-due': fc.boolean(),
    'branch-size': fc.boolean(),
    'merge-ready': fc.boolean(),
    'review-overdue': fc.boolean(),
    unpushed: fc.boolean(),
    'branch-age': fc.boolean(),
    'feedback-due': fc.boolean(),
  }),
});
const someSurroundings: fc.Arbitrary<Occasion['surroundings']> = fc.record({
  before: fc.option(fc.record({ subject: fc.constant(subject), lines: fc.constantFrom(10, 300) }), { nil: undefined }),
  focusedBefore: fc.option(fc.integer({ min: NOW - 2 * DAY, max: NOW }), { nil: undefined }),
  unansweredSince: fc.option(fc.constant(NOW - MINUTE), { nil: undefined, freq: 9 }),
  isDebugging: fc.constantFrom(false, false, true),
  isMidOperation: fc.constantFrom(false, false, true),
});
const someJournal: fc.Arbitrary<JournalState> = fc
  .array(fc.integer({ min: 0, max: 30 * 60 }), { maxLength: 4 })
  .map((ago) => shownBefore(...ago));
const someOccasion: fc.Arbitrary<Occasion> = fc.record({
  moment: someMoment,
  now: fc.constant(NOW),
  calendar: fc.constant(calendar),
  nudges: someNudges,
  journal: someJournal,
  settings: someSettings,
  surroundings: someSurroundings,
});

/** One step of a life with Rung: time passes, then something happens. */
const someStep = fc.record({
  passed: fc.constantFrom(0, MINUTE, 9 * MINUTE, 11 * MINUTE, 5 * HOUR, 13 * HOUR),
  moment: someMoment,
  nudges: someNudges,
  surroundings: someSurroundings,
});
type Step = typeof someStep extends fc.Arbitrary<infer S> ? S : never;

/** What is shown on the way, and the journal at its end. */
function lived(steps: readonly Step[], settings: NudgeSettings) {
  let now: Instant = NOW;
  let journal = EMPTY_JOURNAL;
  const came: { readonly nudge: Nudge; readonly at: Instant; readonly step: Step }[] = [];
  for (const step of steps) {
    now += step.passed;
    const surroundings = { ...step.surroundings, unansweredSince: undefined };
    const nudge = nudgeFor({ ...step, now, calendar, journal, settings, surroundings });
    if (!nudge) continue;
    came.push({ nudge, at: now, step });
    const { nudge: kind, subject, crossing } = nudge;
    journal = fold([shown({ id: `n${came.length}`, at: now, nudge: kind, subject, crossing })], journal);
  }
  return { came, journal };
}

const someLife = fc.array(someStep, { minLength: 20, maxLength: 60 });

describe('However the moments follow each other', () => {
  it('never more nudges come on a day than the person wants', () => {
    fc.assert(
      fc.property(someLife, someSettings, (steps, settings) => {
        const { came, journal } = lived(steps, settings);
        for (const { at } of came) {
          assert.ok(nudgesOn(journal, calendar.dayOf(at), calendar.dayOf) <= settings.perDay);
        }
      }),
    );
  });

  it('none comes twice, and no two come within ten minutes', () => {
    fc.assert(
      fc.property(someLife, someSettings, (steps, settings) => {
        const { came } = lived(steps, settings);
        const keys = came.map(({ nudge }) => JSON.stringify(shownEntry(nudge)));
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(came.slice(1).every(({ at }, index) => at - (came[index]?.at ?? 0) >= 10 * MINUTE));
      }),
    );
  });

  it('none comes outside a break, or while something forbids it', () => {
    fc.assert(
      fc.property(someLife, someSettings, (steps, settings) => {
        for (const { nudge, step } of lived(steps, settings).came) {
          assert.notEqual(step.moment, 'start');
          if (step.moment === 'save') assert.equal(nudge.nudge, 'branch-size');
          assert.ok(!step.surroundings.isDebugging && !step.surroundings.isMidOperation);
          assert.ok(settings.level === 'notification' && !settings.quiet && settings.kinds[nudge.nudge]);
        }
      }),
    );
  });

  it('does come, so that these are no empty promises', () => {
    const lives = fc.sample(fc.tuple(someLife, someSettings), { numRuns: 200, seed: 4 });
    assert.ok(lives.filter(([steps, settings]) => lived(steps, settings).came.length > 1).length > 20, 'too few lives');
  });
});

describe('At one moment', () => {
  it('at most one nudge is shown, and every one has a word on it', () => {
    fc.assert(
      fc.property(someOccasion, (when) => {
        const judged = judge(when);
        assert.equal(judged.length, when.nudges.length);
        assert.ok(judged.filter(({ hold }) => !hold).length <= 1);
      }),
    );
  });

  const STRICTER: readonly (readonly [what: string, of: (settings: NudgeSettings) => NudgeSettings])[] = [
    ['fewer a day', (settings) => ({ ...settings, perDay: Math.max(0, settings.perDay - 1) })],
    ['only the views', (settings) => ({ ...settings, level: settings.level === 'off' ? 'off' : 'view' })],
    ['nothing at all', (settings) => ({ ...settings, level: 'off' })],
    ['a shared screen', (settings) => ({ ...settings, quiet: true })],
    ['quiet hours', (settings) => ({ ...settings, quietHours: settings.quietHours || '08:00-18:00' })],
    ['a kind turned off', (settings) => ({ ...settings, ...off('branch-size') })],
  ];
  for (const [what, stricter] of STRICTER) {
    it(`a stricter setting never shows more: ${what}`, () => {
      fc.assert(
        fc.property(someOccasion, (when) => {
          const strict = { ...when, settings: stricter({ ...when.settings, kinds: DEFAULT_NUDGE_SETTINGS.kinds }) };
          const loose = { ...when, settings: { ...when.settings, kinds: DEFAULT_NUDGE_SETTINGS.kinds } };
          if (nudgeFor(strict)) assert.ok(nudgeFor(loose));
        }),
      );
    });
  }
});
