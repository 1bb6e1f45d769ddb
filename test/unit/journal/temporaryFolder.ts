import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is there for the tests of one `describe`, and is removed after them. */
export function temporaryFolder(): () => string {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rung-journal-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
