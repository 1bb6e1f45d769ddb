import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Progression } from '../../../src/framework/schema.ts';
import type { NextLevelPacket } from '../../../src/growth/packet.ts';
import { monthsIn } from '../../../src/growth/packetMonths.ts';
import { namesFigure } from '../../../src/growth/strongest.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import { deleted, note, tick } from '../journal/builders.ts';
import { builtInLadder, germanLadder } from './ladders.ts';
import { aNextLevelPacket, aPacket, CALENDAR, heard, NOTHING_KNOWN, noon, noted, rated, TODAY } from './packets.ts';

const LADDER = builtInLadder();

function packetOf(...records: readonly JournalRecord[]): NextLevelPacket {
  return aNextLevelPacket({ ladder: LADDER, level: 'L1', records });
}

function dimensionOf(packet: NextLevelPacket, id: string) {
  const found = packet.dimensions.find(({ dimension }) => dimension.id === id);
  assert.ok(found);
  return found;
}

function promotionOf<K extends NextLevelPacket['promotion'][number]['kind']>(packet: NextLevelPacket, kind: K) {
  const found = packet.promotion.find((one): one is Extract<typeof one, { kind: K }> => one.kind === kind);
  assert.ok(found);
  return found;
}

describe('A promotion packet', () => {
  it('is for the level after mine, in the words of the ladder', () => {
    const packet = packetOf();
    assert.deepEqual(packet.level, { id: 'L1', title: 'Product Engineer I' });
    assert.deepEqual(packet.next, { id: 'L2', title: 'Product Engineer II' });
    assert.equal(packet.rule, LADDER.promotion?.rule);
    assert.deepEqual(
      packet.dimensions.map(({ dimension }) => dimension),
      LADDER.dimensions,
    );
  });

  it('is made for nobody at the top of the ladder, and for no level that it does not have', () => {
    const top = aPacket({ ladder: LADDER, level: 'L4', records: [] });
    assert.deepEqual(top, { kind: 'top', level: { id: 'L4', title: 'Staff Product Engineer' } });
    assert.deepEqual(aPacket({ ladder: LADDER, level: 'L9', records: [] }), { kind: 'no-level', level: 'L9' });
  });

  it('is the same in whatever order the records are met, and however often', () => {
    const records = manyRecords();
    const packet = packetOf(...records);
    const length = records.length;
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: length }), fc.nat(length), (order, again) => {
        assert.deepEqual(packetOf(...order, ...order.slice(again)), packet);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out notes to myself, and what I deleted', () => {
    const gone = noted('2026-03-02', 'ownership', { did: 'Gone' });
    const packet = packetOf(note(), gone, deleted({ item: gone.item, at: noon(TODAY) }));
    assert.deepEqual(packet.all, []);
    assert.deepEqual(dimensionOf(packet, 'ownership').evidence, []);
  });

  it('holds no score, no percentage and no word on being ready', () => {
    const figures = new Set<string>();
    JSON.stringify(packetOf(...manyRecords()), (key, value) => {
      if (typeof value === 'number') figures.add(key);
      assert.doesNotMatch(key, /score|percent|share|ready|rank|strength/i);
      return value;
    });
    assert.deepEqual([...figures].sort(), ['at', 'count', 'elsewhere', 'fullOn', 'made', 'months', 'since', 'version']);
  });
});

describe('My rating at the next level', () => {
  const CASES: readonly (readonly [sentence: string, months: number | undefined, ...records: JournalRecord[]])[] = [
    ['has stood for the months since I gave it', 5, rated('2026-08-12', 'ownership', { rating: 'meets' })],
    ['has not stood a month before it is whole', 4, rated('2026-08-13', 'ownership', { rating: 'meets' })],
    [
      'goes on where it gets better',
      7,
      rated('2026-06-01', 'ownership', { rating: 'meets' }),
      rated('2026-12-01', 'ownership', { rating: 'exceeds' }),
    ],
    [
      'begins anew after a weaker one',
      1,
      rated('2026-06-01', 'ownership', { rating: 'meets' }),
      rated('2026-10-01', 'ownership', { rating: 'developing' }),
      rated('2026-12-01', 'ownership', { rating: 'meets' }),
    ],
    [
      'begins anew after it was taken back',
      0,
      rated('2026-06-01', 'ownership', { rating: 'meets' }),
      rated('2026-10-01', 'ownership', { rating: undefined }),
      rated('2027-01-01', 'ownership', { rating: 'meets' }),
    ],
    ['counts for nothing where it is below', undefined, rated('2026-06-01', 'ownership', { rating: 'developing' })],
    [
      'counts for nothing where there was no occasion',
      undefined,
      rated('2026-06-01', 'ownership', { rating: 'meets' }),
      rated('2026-07-01', 'ownership', { rating: undefined, instead: { kind: 'not-yet' } }),
    ],
    ['is not the one at my own level', undefined, rated('2026-06-01', 'ownership', { level: 'L1', rating: 'meets' })],
    ['is none that the ladder does not have', undefined, rated('2026-06-01', 'ownership', { rating: 'superb' })],
  ];
  for (const [sentence, months, ...records] of CASES) {
    it(sentence, () => assert.equal(dimensionOf(packetOf(...records), 'ownership').standing.sustained?.months, months));
  }

  it('keeps the reason why a dimension does not apply', () => {
    const instead = { kind: 'does-not-apply', because: 'No new engineers came.' } as const;
    const packet = packetOf(rated('2026-06-01', 'ownership', { rating: undefined, instead }));
    const { standing, gaps } = dimensionOf(packet, 'ownership');
    assert.deepEqual(standing.judgement, { ...instead, since: CALENDAR.dayOf(noon('2026-06-01')) });
    assert.deepEqual(gaps, [], 'what does not apply lacks nothing');
  });
});

describe('The strongest evidence', () => {
  const FIGURE = 'Tickets fell from 50 to 35.';
  /** Each is stronger than all that stand below it. */
  const IN_ORDER = [
    noted('2026-01-01', 'ownership', { did: 'a figure', outcome: FIGURE }),
    noted('2026-01-02', 'ownership', { did: 'all else', outcome: 'Works.', saidBy: 'Ines', forWhom: 'us', link: 'x' }),
    noted('2026-01-03', 'ownership', { did: 'an outcome', outcome: 'It works.' }),
    noted('2026-01-04', 'ownership', { did: 'a witness', saidBy: 'Ines' }),
    noted('2026-01-05', 'ownership', { did: 'whom for', forWhom: 'support' }),
    noted('2026-01-06', 'ownership', { did: 'a link', link: 'https://github.com/acme/shop/pull/1' }),
    noted('2026-01-08', 'ownership', { did: 'newer' }),
    noted('2026-01-07', 'ownership', { did: 'older' }),
  ];

  it('says what came of it, then who says so, then whom it was for, then has a link, then is newer', () => {
    const { evidence } = dimensionOf(packetOf(...IN_ORDER.toReversed()), 'ownership');
    assert.deepEqual(
      evidence.map(({ did }) => did),
      IN_ORDER.map(({ did }) => did),
    );
  });

  const FIGURES: readonly (readonly [text: string, names: boolean])[] = [
    ['31% of lapsed members renewed', true],
    ['Support has 3 tickets a week', true],
    ['It went from 1.2 s to 0.4 s (#214)', true],
    ['Die Rückfragen sanken um 12', true],
    ['Nothing broke.', false],
    ['Closed #214', false],
    ['See https://github.com/acme/shop/pull/3', false],
    ['Shipped on 2026-11-03 in v1.2.3', false],
    ['The p95 and S3 are on the board for Q3', false],
  ];
  for (const [text, names] of FIGURES) {
    it(`${names ? 'has' : 'has no'} figure in "${text}"`, () => assert.equal(namesFigure(text), names));
  }
});

describe('A gap', () => {
  const kinds = (...records: readonly JournalRecord[]) =>
    dimensionOf(packetOf(...records), 'ownership').gaps.map(({ kind }) => kind);
  const MEETS = rated('2026-06-01', 'ownership', { rating: 'meets' });

  it('is all of it where nothing is noted', () => {
    assert.deepEqual(kinds(), ['not-rated', 'no-evidence', 'nothing-for']);
  });

  it('is a rating below', () => {
    assert.ok(kinds(rated('2026-06-01', 'ownership', { rating: 'gap' })).includes('rated-below'));
  });

  it('is an occasion that there was not', () => {
    const instead = { kind: 'not-yet' } as const;
    assert.ok(kinds(rated('2026-06-01', 'ownership', { rating: undefined, instead })).includes('no-occasion'));
  });

  it('is evidence that does not say what came of it', () => {
    const evidence = noted('2026-06-01', 'ownership', {});
    assert.deepEqual(kinds(MEETS, evidence), ['no-outcome', 'nothing-for']);
    assert.deepEqual(kinds(MEETS, evidence, noted('2026-06-02', 'ownership', { outcome: 'It works.' })), [
      'nothing-for',
    ]);
  });

  it('is an expectation that is neither ticked nor spoken for', () => {
    const asked = LADDER.levels[1]?.expectations.ownership ?? [];
    const [first, second] = asked;
    assert.ok(first && second);
    const records = [
      noted('2026-06-01', 'ownership', { expectation: first.id }),
      tick({ expectation: second.id, ticked: true }),
    ];
    const gap = dimensionOf(packetOf(...records), 'ownership').gaps.find(({ kind }) => kind === 'nothing-for');
    assert.deepEqual(gap, { kind: 'nothing-for', expectations: asked.slice(2) });
  });
});

const DOES_NOT_APPLY = {
  rating: undefined,
  instead: { kind: 'does-not-apply', because: 'No new engineers came.' },
} as const;

describe('What a promotion asks for', () => {
  it('is there for dimensions that were enough for three months, and full on a day for those that are under way', () => {
    const packet = packetOf(
      rated('2026-10-12', 'ownership', { rating: 'meets' }),
      rated('2026-11-30', 'collaboration', { rating: 'exceeds' }),
      rated('2026-01-01', 'product-thinking', { rating: 'developing' }),
      rated('2026-01-01', 'technical-execution', DOES_NOT_APPLY),
    );
    const { months, reached, onTheWay, lacking, notApplying } = promotionOf(packet, 'sustained');
    assert.equal(months, 3);
    const ids = (some: typeof reached) => some.map(({ dimension }) => dimension.id);
    assert.deepEqual(ids(reached), ['ownership']);
    assert.deepEqual(ids(lacking), ['problem-solving', 'product-thinking']);
    assert.deepEqual(ids(notApplying), ['technical-execution']);
    assert.deepEqual(
      onTheWay.map(({ dimension, fullOn }) => [dimension.id, fullOn]),
      [['collaboration', CALENDAR.dayOf(noon('2027-02-28'))]],
    );
  });

  it('is no lack where a dimension does not apply, and counts where there is evidence all the same', () => {
    const packet = packetOf(
      rated('2026-01-01', 'technical-execution', DOES_NOT_APPLY),
      rated('2026-01-01', 'ownership', DOES_NOT_APPLY),
      noted(TODAY, 'ownership', { outcome: 'It works.' }),
    );
    const { shown, lacking, notApplying } = promotionOf(packet, 'impact');
    const ids = (some: typeof shown) => some.map(({ id }) => id);
    assert.deepEqual(ids(shown), ['ownership']);
    assert.deepEqual(ids(lacking), ['problem-solving', 'product-thinking', 'collaboration']);
    assert.deepEqual(ids(notApplying), ['technical-execution']);
  });

  it('counts feedback of peers and of other functions, and says where it is older than a year', () => {
    const old = heard('2026-01-11', 'ownership', { as: 'partner', from: 'Jonas' });
    const packet = packetOf(heard('2026-01-12', 'ownership', { as: 'peer' }), old, heard(TODAY, 'x', { as: 'lead' }));
    const { peers, partners } = promotionOf(packet, 'feedback');
    assert.deepEqual([peers.count, peers.isOld], [1, false]);
    assert.deepEqual([partners.count, partners.isOld, partners.newest?.from], [1, true, 'Jonas']);
  });

  it('lacks feedback where there is none', () => {
    const { peers, partners } = promotionOf(packetOf(), 'feedback');
    assert.deepEqual(peers, { count: 0, newest: undefined, isOld: false });
    assert.deepEqual(partners, peers);
  });

  it('is impact in the dimensions that have evidence of what came of it', () => {
    const { shown, lacking } = promotionOf(
      packetOf(noted(TODAY, 'ownership', { outcome: 'It works.' }), noted(TODAY, 'collaboration', {})),
      'impact',
    );
    assert.deepEqual(
      shown.map(({ id }) => id),
      ['ownership'],
    );
    assert.equal(lacking.length, 4);
  });

  it('is what the ladder says: its own kinds, and its own number of months', () => {
    const evidence = [
      { id: 'talk', text: 'A talk at the town hall.' },
      { id: 'sustained', text: '6 months at the next level.' },
      { id: 'constructor', text: 'A letter.' },
    ];
    const ladder: Progression = { ...LADDER, promotion: { rule: 'A rule.', evidence } };
    const { promotion } = aNextLevelPacket({ ladder, level: 'L1', records: [] });
    assert.deepEqual(
      promotion.map(({ kind, text }) => [kind, text]),
      [
        ['other', 'A talk at the town hall.'],
        ['sustained', '6 months at the next level.'],
        ['other', 'A letter.'],
      ],
    );
    assert.equal(promotion[1]?.kind === 'sustained' && promotion[1].months, 6);
  });
});

describe('The months that a ladder asks for', () => {
  const CASES: readonly (readonly [words: string, months: number | undefined])[] = [
    ['Performance at the next level, sustained for 3 months or more.', 3],
    ['at least six months', 6],
    ['At least 6 full months', 6],
    ['a 6-month stretch', 6],
    ['6 or more months', 6],
    ['six (6) months', 6],
    ['one month', 1],
    ['in 2 dimensions, for twelve months', 12],
    ['Six months; after those six months we talk', 6],
    ['mindestens 6 volle Monate', 6],
    ['seit zwölf Monaten', 12],
    ['fu\u0308nf Monate', 5],
    ['sechsmonatige Arbeit auf der nächsten Stufe', 6],
    ['einen Monat lang', 1],
    ['für einen 6 Monate langen Zeitraum', 6],
    ['consistently', undefined],
    ['half a year', undefined],
    ['a year and six months', undefined],
    ['in den letzten eineinhalb Monaten', undefined],
    ['ein halbes Jahr oder 3 Monate', undefined],
    ['over 1.5 months', undefined],
    ['über 1,5 Monate', undefined],
    ['six and a half months', undefined],
    ['in the last 12 months, 3 months or more', undefined],
    ['3-6 months', undefined],
    ['3 to 6 months', undefined],
    ['drei bis sechs Monate', undefined],
    ['3 reviews a month', undefined],
    ['3 talks each month', undefined],
    ['every month', undefined],
    ['0 months', undefined],
    ['61 months', undefined],
    ['L6 months', undefined],
  ];
  for (const [words, months] of CASES) {
    it(`are ${months ?? 'not clear'} in "${words}"`, () => assert.equal(monthsIn(words), months));
  }

  it('are found in a text of any length', () => {
    const begun = performance.now();
    for (const part of ['6 ', '6 to ', '1.', 'six month', 'halb', '6-', 'months ']) monthsIn(part.repeat(20_000));
    assert.ok(performance.now() - begun < 2000);
  });

  const sustainedBy = (text: string, months?: number) => {
    const evidence = [{ id: 'sustained', text, months }];
    const ladder: Progression = { ...LADDER, promotion: { rule: 'A rule.', evidence } };
    return promotionOf(aNextLevelPacket({ ladder, level: 'L1', records: [] }), 'sustained');
  };

  it('are those that it gives, whatever its words are', () => {
    const { months, areMonthsAssumed } = sustainedBy('In the last 12 months, 3 months or more.', 6);
    assert.deepEqual([months, areMonthsAssumed], [6, false]);
  });

  it('are else those of its words', () => {
    const { months, areMonthsAssumed } = sustainedBy('At least six months.');
    assert.deepEqual([months, areMonthsAssumed], [6, false]);
  });

  it('are else 3, which is an assumption', () => {
    const { months, areMonthsAssumed } = sustainedBy('Half a year.');
    assert.deepEqual([months, areMonthsAssumed], [3, true]);
  });
});

describe('A packet by a ladder of 6 levels and 8 dimensions in German', () => {
  const packet = aNextLevelPacket({
    ladder: germanLadder(),
    level: 'E2',
    records: [
      rated('2026-06-01', 'kundennähe', { level: 'E3', rating: 'sicher' }),
      rated('2026-06-01', 'handwerk', { level: 'E3', rating: 'wechselhaft' }),
      noted('2026-06-02', 'kundennähe', { did: 'Zugehört', outcome: '12 Rückfragen weniger' }),
      noted('2026-06-03', 'ownership', { did: 'From a ladder that we had before' }),
    ],
  });

  it('has its dimensions, and says nothing of promotions where the ladder does not', () => {
    assert.equal(packet.dimensions.length, 8);
    assert.deepEqual([packet.rule, packet.promotion], [undefined, []]);
  });

  it('counts the better half of its ratings, and says so', () => {
    assert.deepEqual(
      packet.sustaining.ratings.map(({ id }) => id),
      ['sicher'],
    );
    assert.equal(packet.sustaining.because, 'better-half');
    assert.equal(dimensionOf(packet, 'kundennähe').standing.sustained?.months, 7);
    assert.equal(dimensionOf(packet, 'handwerk').standing.sustained, undefined);
  });

  it('keeps what is of dimensions that it does not have in the list of everything', () => {
    assert.equal(packet.elsewhere, 1);
    assert.deepEqual(
      packet.all.map(({ kind, on, dimension }) => [kind, on, dimension]),
      [
        ['rating', '2026-06-01', 'Handwerk'],
        ['rating', '2026-06-01', 'Kundennähe'],
        ['evidence', '2026-06-02', 'Kundennähe'],
        ['evidence', '2026-06-03', 'ownership'],
      ],
    );
  });
});

describe('A packet without the names of private repositories', () => {
  const link = 'https://github.com/acme/secret/pull/3';
  const records = [
    noted('2026-06-01', 'ownership', { did: 'Split secret', outcome: `See ${link}`, forWhom: 'acme/secret', link }),
    noted('2026-06-02', 'ownership', { did: 'Fixed shop', saidBy: 'Ines of secret', link: 'https://ci.example/shop' }),
    heard('2026-06-03', 'ownership', { from: 'secret team', said: 'SECRET is fast now.', link }),
    rated('2026-06-04', 'ownership', {
      rating: undefined,
      instead: { kind: 'does-not-apply', because: 'secret has no users' },
    }),
  ];
  const seen = [{ host: 'github.com', owner: 'acme', name: 'shop', isPublic: true }];
  const leaveOut = { ...NOTHING_KNOWN, seen };
  const packet = aNextLevelPacket({ ladder: LADDER, level: 'L1', records, leaveOut });

  it('has them nowhere, drops the links, and counts the places', () => {
    const { namesLeftOut, dimensions, all, promotion } = packet;
    const shown = JSON.stringify([dimensions, all, promotion], (key, value) =>
      key === 'id' || key === 'item' ? undefined : value,
    );
    assert.doesNotMatch(shown, /secret/i);
    assert.equal(namesLeftOut, 9);
    assert.deepEqual(
      dimensionOf(packet, 'ownership').evidence.map((one) => one.link),
      [undefined, 'https://ci.example/shop'],
    );
  });

  it('keeps all else as it is', () => {
    const whole = aNextLevelPacket({ ladder: LADDER, level: 'L1', records });
    assert.equal(whole.namesLeftOut, undefined);
    assert.match(JSON.stringify(whole), /acme\/secret/);
    assert.equal(whole.all.length, packet.all.length);
  });
});

/** Something of each kind in each dimension, on days that come twice. */
function manyRecords(): readonly JournalRecord[] {
  return LADDER.dimensions.flatMap(({ id }, index) => [
    rated(`2026-0${index + 1}-03`, id, { rating: 'developing' }),
    rated(`2026-0${index + 5}-03`, id, { rating: index % 2 ? 'meets' : 'exceeds' }),
    noted('2026-03-02', id, { did: 'One' }),
    noted('2026-03-02', id, { did: 'Other', outcome: '3 fewer' }),
    heard('2026-03-02', id, { from: 'Noor' }),
    heard('2026-03-02', id, { from: 'Jonas', as: 'partner' }),
    heard('2026-03-02', 'gone', { from: `Sam ${id}`, as: 'lead' }),
  ]);
}
