import assert from 'node:assert/strict';
import { readLine, writeLine } from '../../../src/journal/line.ts';
import { nudge, rating, silence, snooze, tick, watch } from './builders.ts';

const HEAD = '"version":1,"id":"a","at":5';

describe('A line of the journal', () => {
  const records = {
    'a tick': tick(),
    'a tick taken back': tick({ ticked: false }),
    'a rating': rating(),
    'a rating taken back': rating({ rating: undefined }),
    'a nudge': nudge(),
    'a silence': silence(),
    'a snooze': snooze(),
    'a snooze taken back': snooze({ until: 0 }),
    'a merge that was watched': watch(),
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
    [`{${HEAD},"kind":"evidence","text":"what I did"}`, 'newer'],
    [`{${HEAD},"kind":"constructor"}`, 'newer'],
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
    [`{${HEAD},"kind":"watch","pullRequest":"PR_1","watched":1}`, 'foreign'],
  ];
  for (const [text, kind] of table) {
    it(`is ${kind}: ${text}`, () => assert.equal(readLine(text).kind, kind));
  }
});
