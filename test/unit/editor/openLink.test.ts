import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Coach } from '../../../src/coach.ts';
import { noSuchPlace } from '../../../src/words/evidence.ts';
import { temporaryFolder } from '../journal/temporaryFolder.ts';
import { editor } from './vscode.ts';

describe('A link of something that is noted', () => {
  const root = temporaryFolder();
  const coach = new Coach(async () => {
    throw new Error('nothing is to be advised on');
  });
  let folder: string;
  let openLink: typeof import('../../../src/editor/evidence/openLink.ts')['openLink'];

  before(async () => {
    ({ openLink } = await import('../../../src/editor/evidence/openLink.ts'));
    folder = join(root(), 'project');
    mkdirSync(join(folder, 'docs'), { recursive: true });
    writeFileSync(join(folder, 'docs', 'outage.md'), 'a\nb\n');
    writeFileSync(join(folder, 'docs', 'odd:name.md'), 'a\n');
    writeFileSync(join(root(), 'secret.txt'), 'x');
    symlinkSync(join(root(), 'secret.txt'), join(folder, 'linked.txt'));
  });

  beforeEach(() => {
    editor.startAnew();
    editor.folders = [folder];
  });

  for (const address of ['https://github.com/acme/shop/pull/1', 'http://example.com/a?b#c', 'HTTPS://example.com']) {
    it(`opens in the browser: ${address}`, async () => {
      await openLink(address, coach);
      assert.deepEqual([editor.browsed, editor.said], [[address], []]);
    });
  }

  it('opens a file of the window at its line', async () => {
    await openLink('docs/outage.md:12', coach);
    await openLink('docs/outage.md', coach);
    await openLink('docs/odd:name.md', coach);
    assert.deepEqual(editor.shown, [
      [join(folder, 'docs', 'outage.md'), 11],
      [join(folder, 'docs', 'outage.md'), 0],
      [join(folder, 'docs', 'odd:name.md'), 0],
    ]);
  });

  const refused = [
    'command:workbench.action.terminal.new',
    'vscode://some.extension/run',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:mara@example.org',
    '../secret.txt',
    'docs/../../secret.txt',
    'docs\\..\\..\\secret.txt',
    '/etc/passwd',
    '\\\\server\\share\\x',
    'docs',
    'docs/missing.md:3',
    '',
  ];
  for (const link of refused) {
    it(`opens nothing, and says so: ${JSON.stringify(link)}`, async () => {
      await openLink(link, coach);
      assert.deepEqual([editor.browsed, editor.shown, editor.ran], [[], [], []]);
      assert.deepEqual(editor.said, [noSuchPlace(link)]);
    });
  }

  it('opens nothing where no folder is open', async () => {
    editor.folders = [];
    await openLink('docs/outage.md', coach);
    assert.deepEqual([editor.shown, editor.said], [[], [noSuchPlace('docs/outage.md')]]);
  });
});
