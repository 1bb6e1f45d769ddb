import { writeSync } from 'node:fs';
import { Journal } from '../../../src/journal/journal.ts';
import { rating } from './builders.ts';

// A process of its own, as another window has one: appends to a folder, claims a key, or imports, and says what it was promised.
const [folder = '', task = '', count = '0', writer = ''] = process.argv.slice(2);
const journal = new Journal({ folder, now: Date.now, ...(writer && { writer }) });

if (task === 'append') {
  for (let index = 0; index < Number(count); index++) {
    const begun = Date.now();
    const record = await journal.append({ kind: 'tick', expectation: `E${index}`, ticked: true });
    if (record) writeSync(1, `${record.id} ${begun} ${record.at}\n`);
  }
} else if (task === 'import') {
  const records = Array.from({ length: Number(count) }, (_, index) => rating({ id: `imported-${index}`, at: index }));
  const isKept = await journal.add({ records, newer: [] });
  writeSync(1, `${isKept}\n`);
} else {
  const claims = Array.from({ length: Number(count) }, () => {
    return journal.once({ kind: 'nudge', nudge: 'branch-size', subject: 's', crossing: 200 }, 'the key');
  });
  for (const record of await Promise.all(claims)) if (record) writeSync(1, `${record.id}\n`);
}
journal.dispose();
