import { join } from 'node:path';
import { packageIfChanged } from '../workbench/extension.ts';
import { freshExtensions } from '../workbench/extensions.ts';
import { outFolder } from '../workbench/folders.ts';
import { installWorkbench } from '../workbench/install.ts';
import type { Counts } from './counts.ts';
import { fileByFile } from './mocha.ts';

/** The tests that click as a person would, on the packaged extension. */
export async function ui(): Promise<Counts> {
  await installWorkbench();
  await packageIfChanged();
  const extensions = await freshExtensions(join(outFolder, 'ui'));
  // A person waits as much as they click, and so does a window.
  return fileByFile('ui', 2, { timeout: 60_000, env: { RUNG_TEST_EXTENSIONS: extensions } });
}
