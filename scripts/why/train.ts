// Trains the weights of src/why and writes them: `node scripts/run.mjs why/train ../shared/why`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOf, jsonOf, startLayers, trainedOn } from './fit.ts';
import { labelledIn } from './labelled.ts';

const WEIGHTS = join(import.meta.dirname, '../../src/why/weights.json');

const folder = process.argv[2] ?? '../shared/why';
const text = jsonOf(trainedOn(examplesOf(labelledIn(folder, 'train')), startLayers()));
writeFileSync(WEIGHTS, text);
console.log(`src/why/weights.json: ${text.length} bytes`);
