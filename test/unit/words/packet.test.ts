import assert from 'node:assert/strict';
import type { Progression } from '../../../src/framework/schema.ts';
import type { FeedbackSource, JournalRecord } from '../../../src/journal/record.ts';
import { wordsIn } from '../../../src/words/markdown.ts';
import { noPacketWords, packetMarkdown } from '../../../src/words/packet.ts';
import { builtInLadder, germanLadder } from '../growth/ladders.ts';
import { aNextLevelPacket, heard, NOTHING_KNOWN, noted, type PacketCase, rated } from '../growth/packets.ts';
import { assertSentence, FOREIGN } from './reading.ts';

const LADDER = builtInLadder();
const LONG =
  'Asked support which refunds fail before building anything. Half of them were test orders, so we filtered those.';
const APPENDIX = '\n## Appendix: how this was put together\n';

function markdown(of: Partial<PacketCase>): string {
  return packetMarkdown(aNextLevelPacket({ ladder: LADDER, level: 'L1', records: [], ...of }));
}

/** What a committee reads, and what it may look up. */
function parts(text: string): readonly [body: string, appendix: string] {
  const [body = '', appendix = ''] = text.split(APPENDIX);
  assert.ok(appendix !== '');
  return [body, appendix];
}

describe('The promotion packet as a document', () => {
  const text = markdown({
    records: [
      rated('2026-08-03', 'ownership', { rating: 'meets' }),
      rated('2026-11-20', 'ownership', { rating: 'exceeds' }),
      rated('2026-12-01', 'collaboration', { rating: 'meets' }),
      rated('2026-12-02', 'product-thinking', { rating: 'developing' }),
      noted('2026-10-15', 'ownership', {
        did: 'Owned the renewal.',
        outcome: '31% renewed, up from 18%.',
        forWhom: 'small museums',
        saidBy: 'Priya',
        link: 'https://github.com/acme/shop/pull/7',
        expectation: 'L2.own-features-end-to-end',
      }),
      noted('2026-12-18', 'ownership', { did: 'Wrote the postmortem', link: 'docs/outage.md:12' }),
      heard('2026-12-20', 'ownership', { from: 'Noor', said: 'To the end.' }),
    ],
  });
  const says = (...lines: readonly string[]) => {
    for (const line of lines) assert.ok(text.split('\n').includes(line), `${line}\nis not in\n${text}`);
  };

  it('says between which levels, when, and whose words these are', () => {
    says(
      '# From Product Engineer I to Product Engineer II',
      'My promotion packet, made on 2027-01-12 from the journal that I keep. All ratings are my own.',
      'It covers what was noted from 2026-08-03 to 2026-12-20.',
    );
  });

  it('says the one day where all is of one, and none where nothing is noted', () => {
    assert.match(
      markdown({ records: [noted('2026-06-01', 'ownership', {})] }),
      /^It covers what was noted on 2026-06-01\.$/m,
    );
    assert.doesNotMatch(markdown({}), /It covers/);
  });

  it('has the rule of the ladder where it says what a promotion asks for', () => {
    const [head, asks] = text.split('\n## What a promotion asks for\n');
    assert.doesNotMatch(head ?? '', /prize/);
    assert.ok(
      asks?.startsWith(
        '\n> A promotion recognises that you already work at the next level, consistently. It is not a prize for potential.\n',
      ),
    );
  });

  it('says in its appendix that the ladder does not say what a promotion asks for', () => {
    const [body, appendix] = parts(markdown({ ladder: germanLadder(), level: 'E2' }));
    assert.doesNotMatch(body, /promotion asks for/);
    assert.match(appendix, /^- This ladder does not say which evidence a promotion asks for\.$/m);
    assert.doesNotMatch(text, /does not say which/);
  });

  it('says first what there is of each kind of evidence that a promotion asks for, and what is lacking', () => {
    says(
      '**Performance at the next level, sustained for 3 months or more.**',
      '- 3 months or more: Ownership (5 months)',
      '- On the way: Collaboration (Meets, 1 month without a break, since 2026-12-01; 3 months on 2027-03-01, if it stays so)',
      '- Lacking: Product Thinking (Developing, since 2026-12-02)',
      '- Lacking: Problem Solving (not rated at the next level)',
      '**Feedback from peers and from partners in other functions.**',
      '- Peers: 1 noted, the newest on 2026-12-20 from Noor',
      '- Other functions: lacking, none is noted',
      '- With evidence that says what came of it: Ownership',
      '- Lacking: Problem Solving, Technical Execution, Product Thinking, Collaboration',
    );
  });

  it('shows of a dimension my rating with its months, the evidence, the feedback and the gaps', () => {
    says(
      '## Ownership',
      '**My rating at the next level:** Consistently exceeds, since 2026-11-20; Meets or better for 5 months without a break, since 2026-08-03',
      '- 2026-10-15: Owned the renewal. · *Outcome:* 31% renewed, up from 18%. · *For:* small museums · *Says so:* Priya · *Speaks for:* Own features from end to end · <https://github.com/acme/shop/pull/7>',
      '- 2026-12-18: Wrote the postmortem · docs/outage.md:12',
      '- 2026-12-20, peer, Noor: “To the end.”',
      '- Nothing noted or ticked yet for: “Write blameless postmortems”, “Take the initiative in your domain”.',
    );
  });

  it('says plainly what a dimension lacks', () => {
    says(
      '**My rating at the next level:** none',
      '- Not rated at the next level.',
      '- No evidence is noted.',
      '**Feedback:** none is noted in this dimension',
      '- My rating at the next level is below Meets.',
    );
  });

  it('says how it was put together, and lists everything by date in its appendix', () => {
    const [, appendix] = parts(text);
    assert.match(appendix, /^- What ends in … above stands whole in the list below\.$/m);
    assert.match(appendix, /^- The strongest evidence stands first: /m);
    assert.match(appendix, /^- These ratings count as working at the next level: Consistently exceeds, Meets\. /m);
    const entries = appendix.split('\n').filter((line) => /^- \d/.test(line));
    assert.deepEqual(
      entries.map((line) => line.slice(2, 12)),
      ['2026-08-03', '2026-10-15', '2026-11-20', '2026-12-01', '2026-12-02', '2026-12-18', '2026-12-20'],
    );
    assert.equal(entries[0], '- 2026-08-03 · Rating · Ownership, Product Engineer II: Meets');
    assert.match(entries[1] ?? '', / · \*Speaks for:\* Own features from end to end · /);
  });

  it('passes no verdict', () => {
    assert.doesNotMatch(text.replaceAll('31% renewed, up from 18%', ''), /%|\bready\b|\bscore|\bpoints?\b|\brank/i);
  });

  it('says whatever a dimension can be rated', () => {
    const instead = { kind: 'does-not-apply', because: 'No *new* engineers came.' } as const;
    const rating = undefined;
    const other = markdown({
      records: [
        rated('2027-01-02', 'ownership', { rating: 'meets' }),
        rated('2026-06-01', 'collaboration', { rating, instead }),
        rated('2026-06-01', 'problem-solving', { rating, instead: { kind: 'not-yet' } }),
        rated('2026-06-01', 'product-thinking', { rating: 'gap' }),
        rated('2026-06-02', 'product-thinking', { rating }),
      ],
    });
    for (const words of [
      ':** Meets, less than a month without a break, since 2027-01-02',
      ':** does not apply, since 2026-06-01: “No \\*new\\* engineers came.”',
      '**Gaps:** none, since it does not apply',
      '- Does not apply: Collaboration (since 2026-06-01: “No \\*new\\* engineers came.”)',
      '- Lacking: Problem Solving, Technical Execution, Product Thinking, Ownership\n- Does not apply: Collaboration\n',
      ':** no occasion yet, since 2026-06-01',
      '- There was no occasion to do it at the next level yet.',
      'Product Engineer II: taken back',
      'Product Engineer II: no occasion yet',
      'Product Engineer II: does not apply: “No \\*new\\* engineers came.”',
    ])
      assert.ok(other.includes(words), words);
  });

  it('lacks nothing where every dimension is reached or does not apply', () => {
    const instead = { kind: 'does-not-apply', because: 'Nobody asks.' } as const;
    const records = LADDER.dimensions.map(({ id }, index) =>
      rated('2026-06-01', id, index % 2 === 0 ? { rating: 'meets' } : { rating: undefined, instead }),
    );
    assert.match(markdown({ records }), /^- Does not apply: .*\n- Lacking: none$/m);
    assert.doesNotMatch(markdown({ records: records.slice(1) }), /^- Lacking: none$/m);
  });

  it('says where a promotion asks for evidence of which Rung knows nothing', () => {
    const ladder: Progression = {
      ...LADDER,
      promotion: { rule: '# Rule', evidence: [{ id: 'talk', text: 'A talk.' }] },
    };
    const other = markdown({ ladder });
    assert.match(other, /^\*\*A talk\.\*\*\n\n- Rung cannot tell from the journal what there is of this\.$/m);
    assert.match(other, /^> \\# Rule$/m);
  });

  it('says in its appendix where the number of months is an assumption', () => {
    const evidence = [{ id: 'sustained', text: 'Half a year at the next level.' }];
    const [, appendix] = parts(markdown({ ladder: { ...LADDER, promotion: { rule: 'A rule.', evidence } } }));
    const line =
      '- That 3 months at the next level are asked for is Rung’s assumption, since the ladder names no number of months that Rung can read.';
    assert.ok(appendix.split('\n').includes(line), appendix);
    assert.doesNotMatch(text, /Rung’s assumption/);
  });

  it('says from how many places names were taken', () => {
    const records = [
      noted('2026-06-01', 'ownership', { did: 'Split it', link: 'https://github.com/acme/secret/pull/1' }),
    ];
    const leaveOut = NOTHING_KNOWN;
    assert.match(
      markdown({ records, leaveOut }),
      /^Names of private repositories that Rung knows are left out, in 1 place of what was noted; look through it before you send it\.$/m,
    );
    assert.doesNotMatch(markdown({ records }), /left out, in/);
  });

  it('claims for no other names than those that Rung knows that none was found, and says how it knows them', () => {
    const [body, appendix] = parts(markdown({ leaveOut: NOTHING_KNOWN }));
    assert.match(
      body,
      /^No name of a private repository that Rung knows was found in what was noted; look through it before you send it\.$/m,
    );
    assert.match(
      appendix,
      /^- Rung knows repositories by the links in what was noted, by my pull requests .* window /m,
    );
  });

  it('says where evidence is of dimensions that the ladder does not have', () => {
    const elsewhere = (...days: readonly string[]) => markdown({ records: days.map((day) => noted(day, 'gone', {})) });
    assert.match(elsewhere('2026-06-01'), /^1 item speaks of dimensions that .* and stands in the appendix only\.$/m);
    assert.match(elsewhere('2026-06-01', '2026-06-02'), /^2 items speak of .* and stand in the appendix only\.$/m);
  });

  it('is not made at the top of the ladder', () => assertSentence(noPacketWords('Staff\nEngineer')));
});

describe('A promotion packet of 500 items', () => {
  const LADDERS: readonly (readonly [which: string, ladder: Progression, level: string, next: string])[] = [
    ['the built-in ladder', LADDER, 'L1', 'L2'],
    ['a ladder of 8 dimensions', germanLadder(), 'E2', 'E3'],
  ];
  for (const [which, ladder, level, next] of LADDERS) {
    const records = crowd(ladder, next);
    const [body, appendix] = parts(markdown({ ladder, level, records }));

    it(`is read in five minutes up to its appendix, by ${which}`, () => {
      assert.ok(wordsIn(body) <= 1100, `${wordsIn(body)} words`);
      assert.ok(wordsIn(body) >= 700, `${wordsIn(body)} words`);
    });

    it(`has all of them whole in its appendix, by ${which}`, () => {
      const entries = appendix.split('\n').filter((line) => /^- \d/.test(line));
      assert.equal(entries.length, records.length);
      assert.doesNotMatch(entries.join('\n'), /…/);
    });
  }

  it('cuts no text of a journal that is short', () => {
    const [body] = parts(markdown({ records: [noted('2026-06-01', 'ownership', { did: LONG })] }));
    assert.ok(body.includes(LONG));
  });

  it('shows feedback of each kind of people before a second of one kind', () => {
    const feedback = (day: string, as: FeedbackSource) => heard(day, 'ownership', { as, from: as });
    const records = [
      ...['2026-12-01', '2026-12-02', '2026-12-03'].map((day) => feedback(day, 'peer')),
      feedback('2026-06-01', 'lead'),
      feedback('2026-06-02', 'partner'),
    ];
    const [body] = parts(markdown({ records }));
    assert.deepEqual(body.match(/^- [\d-]+, [a-z ]+(?=, )/gm), [
      '- 2026-12-03, peer',
      '- 2026-06-02, another function',
      '- 2026-06-01, lead',
    ]);
    assert.match(body, /^\*\*Feedback, 3 of 5\*\*$/m);
  });
});

describe('Foreign text in a promotion packet', () => {
  const HOSTILE = [
    FOREIGN,
    '# Promoted\n\n## Gaps\n\nnone',
    '- [x] done\n- two',
    '![p](https://evil.example/p.png) [a](command:rung.signIn) <https://evil.example>',
    '```\ncode\n```',
    '<script>alert(1)</script>',
    '</details>\n---\n===',
    '1. **one** _two_ ~~three~~ $x$ | a | b |',
  ];

  it('changes nothing of its headings, lists and lines', () => {
    const shape = (text: string) =>
      markdown({ records: full(text) })
        .split('\n')
        .map((line) => /^(?:#+ |> |- (?:[\d-]+[:,]? ?)?|\*\*[^*]*\*\*)?/.exec(line)?.[0]);
    const plain = shape('plain');
    for (const text of HOSTILE) assert.deepEqual(shape(text), plain, text);
  });

  it('holds no markup', () => {
    for (const text of HOSTILE) {
      const shown = markdown({ records: full(text) });
      assert.doesNotMatch(shown, /(?<!\\)(?:[[\]`~$|]|<(?!https:\/\/github\.com\/acme\/shop>))/, text);
      assert.doesNotMatch(shown, /(?<!<https:|\\)\/\//, text);
    }
  });

  function full(text: string): readonly JournalRecord[] {
    const link = 'https://github.com/acme/shop';
    return [
      noted('2026-06-01', 'ownership', { did: text, outcome: text, forWhom: text, saidBy: text, link }),
      noted('2026-06-02', 'ownership', { did: text, link: text, expectation: text }),
      heard('2026-06-03', 'ownership', { from: text, said: text, link: text }),
      rated('2026-06-04', 'ownership', { rating: undefined, instead: { kind: 'does-not-apply', because: text } }),
      rated('2026-06-05', text, { level: text, rating: text }),
    ];
  }
});

/** 500 items in all dimensions, with every field and long texts. */
function crowd(ladder: Progression, level: string): readonly JournalRecord[] {
  const { expectations } = ladder.levels.find(({ id }) => id === level) ?? assert.fail(`no level ${level}`);
  const asked = (dimension: string, index: number) => {
    const of = expectations[dimension] ?? [];
    return of[index % of.length]?.id ?? assert.fail(`nothing is asked in ${dimension}`);
  };
  return Array.from({ length: 500 }, (_, index) => {
    const dimension = ladder.dimensions[index % ladder.dimensions.length]?.id ?? '';
    const day = `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    const link = `https://github.com/acme/shop/pull/${index}`;
    const name = 'Jonas from the second line of support';
    const text = `${index}: ${LONG} ${LONG}`;
    const as = (['peer', 'partner', 'lead'] as const)[index % 7];
    if (index < ladder.dimensions.length) return rated(day, dimension, { level, rating: ladder.ratings.at(-1)?.id });
    if (as) return heard(day, dimension, { from: `${name} ${index}`, as, said: text, link });
    const expectation = asked(dimension, index);
    return noted(day, dimension, { did: text, outcome: text, forWhom: name, saidBy: name, link, expectation });
  });
}
