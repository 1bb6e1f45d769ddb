// Builds Rung and writes `rung.vsix`.
import { stat } from 'node:fs/promises';
import { packageExtension } from './workbench/extension.ts';
import { vsixFile } from './workbench/folders.ts';

await packageExtension();
const { size } = await stat(vsixFile);
console.log(`rung.vsix: ${(size / 1024).toFixed(0)} KB`);
