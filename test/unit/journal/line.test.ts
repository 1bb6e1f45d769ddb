import assert from 'node:assert/strict';
import { readLine, writeLine } from '../../../src/journal/line.ts';
import {
  asked,
  deleted,
  dismissal,
  evidence,
  feedback,
  focus,
  mistake,
  note,
  nudge,
  rating,
  saysWhy,
  shared,
  silence,
  snooze,
  tick,
  watch,
  wiped,
} from './builders.ts';

const HEAD = '"version":1,"id":"a","at":5';

describe('A line of the journal', () => {
  const records = {
    'a tick': tick(),
    'a tick taken back': tick({ ticked: false }),
    'a rating': rating(),
    'a rating taken back': rating({ rating: undefined }),
    'a rating of not yet': rating({ rating: undefined, instead: { kind: 'not-yet' } }),
    'a rating that does not apply': rating({
      rating: undefined,
      instead: { kind: 'does-not-apply', because: 'We have no on-call.' },
    }),
    'bare evidence': evidence(),
    'whole evidence': evidence({
      forWhom: 'support',
      outcome: '30% fewer tickets',
      expectation: 'L2.outcomes-not-output',
      link: 'docs/outage.md:12',
      saidBy: 'Mara',
      suggestion: 'outcomes/PR_1',
    }),
    feedback: feedback(),
    'feedback with a link': feedback({ as: 'partner', link: 'https://example.com/1' }),
    'a note': note(),
    'a deleted item': deleted(),
    'a dismissed suggestion': dismissal(),
    'a focus': focus(),
    'a focus that is ended': focus({ dimensions: [], practise: [] }),
    'feedback that was asked for': asked(),
    'a mistake that was told': mistake(),
    'a status that was shared': shared(),
    'a blocker that was shared': shared({ what: 'blocker' }),
    'a wiped journal': wiped(),
    'a wiped journal with records of the future': wiped({ ahead: ['tick-1', 'tick-2'] }),
    'a record that was imported again': tick({ restored: 900 }),
    'a nudge': nudge(),
    'a silence': silence(),
    'a snooze': snooze(),
    'a snooze taken back': snooze({ until: 0 }),
    'a merge that was watched': watch(),
    'a pull request that does say why': saysWhy(),
    'one that does not after all': saysWhy({ says: false }),
    'a subject with a line break and an emoji': silence({ subject: 'über\n"a"\u2028🙂' }),
  };
  for (const [name, record] of Object.entries(records)) {
    it(`brings back ${name} as it was written`, () => {
      assert.deepEqual(readLine(writeLine(record)), { kind: 'record', record });
    });
  }

  it('is one line, whatever it holds', () => {
    assert.equal(writeLine(silence({ subject: 'a\r\nb' })).split(/[\r\n]/).length, 2);
  });

  it('may end as Windows ends lines and start with a byte order mark', () => {
    assert.equal(readLine(`\uFEFF${writeLine(tick()).trim()}\r\n`).kind, 'record');
  });

  it('leaves out fields that do not belong to a record', () => {
    const line = readLine(`{${HEAD},"kind":"silence","nudge":"n","subject":"s","ticked":true,"__proto__":{"x":1}}`);
    const record = { version: 1, id: 'a', at: 5, kind: 'silence', nudge: 'n', subject: 's' };
    assert.deepEqual(line, { kind: 'record', record });
  });

  it('is half wherever it breaks off', () => {
    const whole = writeLine(rating()).trim();
    for (let end = 0; end < whole.length; end++) assert.equal(readLine(whole.slice(0, end)).kind, 'half', `at ${end}`);
  });

  const table: readonly (readonly [text: string, kind: string])[] = [
    ['{"version":2,"anything":"else"}', 'newer'],
    [`{${HEAD},"kind":"salary","text":"what I get"}`, 'newer'],
    [`{${HEAD},"kind":"constructor"}`, 'newer'],
    [`{${HEAD},"kind":"evidence","text":"what I did"}`, 'foreign'],
    [`{${HEAD},"kind":"evidence","item":"i","on":"2026-02-30","dimension":"d","did":"x"}`, 'foreign'],
    [`{${HEAD},"kind":"evidence","item":"i","on":"yesterday","dimension":"d","did":"x"}`, 'foreign'],
    [`{${HEAD},"kind":"evidence","item":"i","on":"2026-02-28","dimension":"d","did":"x","link":7}`, 'foreign'],
    [
      `{${HEAD},"kind":"feedback","item":"i","on":"2026-02-28","dimension":"d","from":"m","as":"boss","said":"x"}`,
      'foreign',
    ],
    [`{${HEAD},"kind":"focus","round":"r","level":"L2","dimensions":["d",1],"practise":[]}`, 'foreign'],
    [`{${HEAD},"kind":"rating","level":"L1","dimension":"d","instead":{"kind":"does-not-apply"}}`, 'foreign'],
    [`{${HEAD},"kind":"rating","level":"L1","dimension":"d","instead":"not-yet"}`, 'foreign'],
    [`{${HEAD},"restored":"soon","kind":"wiped"}`, 'foreign'],
    [`{${HEAD},"kind":"wiped","ahead":"tick-1"}`, 'foreign'],
    ['# My diary', 'foreign'],
    ['null', 'foreign'],
    ['[1]', 'foreign'],
    ['"text"', 'foreign'],
    ['{"hello":"world"}', 'foreign'],
    ['<<<<<<< HEAD', 'foreign'],
    ['{"version":0,"id":"a","at":5,"kind":"silence","nudge":"n","subject":"s"}', 'foreign'],
    ['{"version":1.5}', 'foreign'],
    ['{"version":"1","id":"a","at":5,"kind":"silence","nudge":"n","subject":"s"}', 'foreign'],
    ['{"version":1,"at":5,"kind":"silence","nudge":"n","subject":"s"}', 'foreign'],
    ['{"version":1,"id":"","at":5,"kind":"silence","nudge":"n","subject":"s"}', 'foreign'],
    ['{"version":1,"id":"a","at":"5","kind":"silence","nudge":"n","subject":"s"}', 'foreign'],
    ['{"version":1,"id":"a","at":1e300,"kind":"silence","nudge":"n","subject":"s"}', 'foreign'],
    [`{${HEAD},"kind":7}`, 'foreign'],
    [`{${HEAD},"kind":"tick","expectation":"e"}`, 'foreign'],
    [`{${HEAD},"kind":"tick","expectation":"e","ticked":"yes"}`, 'foreign'],
    [`{${HEAD},"kind":"rating","level":"L1","rating":"meets"}`, 'foreign'],
    [`{${HEAD},"kind":"rating","level":"L1","dimension":"d","rating":null}`, 'foreign'],
    [`{${HEAD},"kind":"nudge","nudge":"n","subject":"s","crossing":null}`, 'foreign'],
    [`{${HEAD},"kind":"silence","nudge":"n"}`, 'foreign'],
    [`{${HEAD},"kind":"snooze"}`, 'foreign'],
    [`{${HEAD},"kind":"snooze","until":"tomorrow"}`, 'foreign'],
    [`{${HEAD},"kind":"snooze","until":1e300}`, 'foreign'],
    [`{${HEAD},"kind":"shared","what":"salary"}`, 'foreign'],
    [`{${HEAD},"kind":"shared"}`, 'foreign'],
    [`{${HEAD},"kind":"mistake","sign":"sloth","is":"told"}`, 'foreign'],
    [`{${HEAD},"kind":"mistake","sign":"output"}`, 'foreign'],
    [`{${HEAD},"kind":"watch","pullRequest":"PR_1","watched":1}`, 'foreign'],
    [`{${HEAD},"kind":"says-why","pullRequest":"PR_1"}`, 'foreign'],
    [`{${HEAD},"kind":"says-why","pullRequest":"","says":true}`, 'foreign'],
  ];
  for (const [text, kind] of table) {
    it(`is ${kind}: ${text}`, () => assert.equal(readLine(text).kind, kind));
  }
});
