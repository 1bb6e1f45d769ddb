#!/usr/bin/env node
// Stands in for a desktop VS Code where there is none: takes the arguments of @vscode/test-electron, runs the tests in
// the server build with a browser on it, and ends with their exit code.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openBrowser } from '../../scripts/workbench/browser.ts';
import { installWorkbench } from '../../scripts/workbench/install.ts';
import { startServer, type VsCodeServer } from '../../scripts/workbench/server.ts';

/** Minutes that one run may take: a wrong path to the tests would wait for ever. */
const patience = 5;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

await installWorkbench();
const server = await startServer({
  home: String(values['user-data-dir']),
  extensions: String(values['extensions-dir']),
  // test-electron always asks for trust; Restricted Mode is what the server does without that flag.
  workspaceTrust: process.env.RUNG_TEST_RESTRICTED !== undefined,
  testDriver: true,
});
process.exit(await runTests(server, positionals[0]));

async function runTests(vsCode: VsCodeServer, folder: string | undefined): Promise<number> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const exitCode = new Promise<number>((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
    setTimeout(() => {
      console.error(`VS Code did not end within ${patience} minutes.`);
      resolve(1);
    }, patience * 60_000);
  });
  await page.exposeFunction('codeAutomationLog', (_kind: string, words: readonly unknown[]) => {
    appendFileSync(join(process.env.RUNG_TEST_OUT ?? '.', 'console.log'), `${format(...words)}\n`);
  });
  await page.goto(`${vsCode.address(folder)}&payload=${encodeURIComponent(JSON.stringify(payload(vsCode)))}`);
  const code = await exitCode;
  await browser.close();
  await vsCode.stop();
  return code;
}

function payload(vsCode: VsCodeServer): readonly (readonly [string, string])[] {
  const remote = (path: unknown) => `vscode-remote://127.0.0.1:${vsCode.port}${path}`;
  return [
    ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(values.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
}
