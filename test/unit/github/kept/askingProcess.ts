import { appendFileSync, writeSync } from 'node:fs';
import type { AskingTurn, SharedKnown } from '../../../../src/github/kept/sharedKnown.ts';
import { aKnown, anAsked, sharedIn } from './builders.ts';

// A process of its own, as another window has one: asks unless somebody did, and says what it knows in the end. One that
// is told to `hang` says so once it holds the turn, and never lets go of it.
const [root = '', task = '', asking = '', staleAfter = '10000'] = process.argv.slice(2);
const shared: SharedKnown = sharedIn(root, { heartbeat: Number(staleAfter) / 10, staleAfter: Number(staleAfter) });

async function ask(turn: AskingTurn): Promise<void> {
  if ((await turn.read()).known) return;
  appendFileSync(asking, `${process.pid}\n`);
  await turn.writeAsked(anAsked());
  if (task === 'hang') await hang();
  await turn.write(aKnown({ clockAhead: process.pid }));
}

function hang(): Promise<never> {
  writeSync(1, 'holding\n');
  setInterval(() => {}, 1_000);
  return new Promise(() => {});
}

writeSync(1, 'ready\n');
process.stdin.once('data', async () => {
  while ((await shared.inTurn(ask)).kind === 'taken') await shared.freed();
  const { known } = await shared.read();
  writeSync(1, `knows ${known?.clockAhead}\n`);
  shared.dispose();
  process.stdin.destroy();
});
