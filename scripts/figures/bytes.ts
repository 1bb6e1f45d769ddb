import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout, vsixFile } from '../workbench/folders.ts';
import type { Figure } from './figure.ts';

/** What VS Code reads before it can call Rung, and what a person downloads. */
export async function byteFigures(): Promise<readonly Figure[]> {
  return [
    { name: 'entry chunk', value: await kilobytes(join(checkout, 'dist', 'extension.js')), unit: 'KB', goal: 60 },
    { name: 'rung.vsix', value: await kilobytes(vsixFile), unit: 'KB', goal: 600 },
  ];
}

async function kilobytes(file: string): Promise<number> {
  return Math.round((await stat(file)).size / 102.4) / 10;
}
