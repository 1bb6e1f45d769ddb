// Opens a VS Code with Rung on the sample: `npm start`, `npm start -- --port 9000`, `npm start -- --desktop`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.ts';
import { makeSampleRepository } from './sampleRepository.ts';
import { findDesktop } from './workbench/desktop.ts';
import { openDesktop } from './workbench/desktopWindow.ts';
import { packageIfChanged } from './workbench/extension.ts';
import { freshExtensions } from './workbench/extensions.ts';
import { installWorkbench } from './workbench/install.ts';
import { freePort, startServer } from './workbench/server.ts';
import { signedIn } from './workbench/settings.ts';
import { type StandInProcess, startStandIn } from './workbench/standIn.ts';

const usualPort = 8123;
const { values } = parseArgs({
  options: { port: { type: 'string', default: String(usualPort) }, desktop: { type: 'boolean', default: false } },
});

const whatToLookAt = `
  - The ladder icon on the left opens Rung: this branch, your pull requests, the reviews that wait for you.
  - Choose your level there, and see what it asks beside the figures of your own pull requests.
  - The status bar says how large the branch is. Add 60 lines and save: Rung says once that it passed 200.
  - "Rung: Open the Next-Level Checklist" in the palette (F1) opens the next level's checklist. What you tick stays.
  - You are signed in to a stand-in GitHub on this machine; nothing leaves it. Ctrl+C ends everything.
`;

/** Everything that a start makes; gone when it ends, so that the sample is always as of today. */
const place = await mkdtemp(join(tmpdir(), 'rung-start-'));
const folder = join(place, 'checkout');
const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
});

const standIn = await startStandIn();
await makeSampleRepository(folder);
if (values.desktop) await startDesktop(standIn);
else await startInBrowser(standIn);
standIn.stop();
await rm(place, { recursive: true, force: true });
process.exit(0);

async function startInBrowser(gitHub: StandInProcess): Promise<void> {
  await installWorkbench();
  await packageIfChanged();
  const extensions = await freshExtensions(place);
  const port = await freePort(Number(values.port));
  const settings = signedIn(gitHub);
  const server = await startServer({ home: join(place, 'user'), extensions, port, settings, workspaceTrust: false });
  console.log(`\nRung runs at ${server.address(folder)}\n${whatToLookAt}`);
  await ended;
  await server.stop();
}

async function startDesktop(gitHub: StandInProcess): Promise<void> {
  const program = findDesktop();
  if (program === undefined) {
    console.log('No desktop VS Code is found here: name one in RUNG_VSCODE, or leave out --desktop.');
    return;
  }
  await buildExtension('development');
  console.log(`\nRung opens in ${program}\n${whatToLookAt}`);
  await Promise.race([openDesktop(program, { folder, home: join(place, 'user'), settings: signedIn(gitHub) }), ended]);
}
