// Makes the weights that training begins with, from `elsewhere.tsv` and clones of its projects: `node scripts/run.mjs why/start
// CLONES`, a clone at each CLONES/<owner>/<name>. Needed again only when the labels, the words or the features change.
import { writeFileSync } from 'node:fs';
import { ready } from '../../src/why/model.ts';
import { labelledElsewhere } from './elsewhere.ts';
import { examplesOf, fitLayers, jsonOf, START } from './fit.ts';

const clones = process.argv[2];
if (clones === undefined) throw new Error('Name the folder with the clones: node scripts/run.mjs why/start CLONES');
const labelled = labelledElsewhere(clones);
const text = jsonOf(ready(fitLayers(examplesOf(labelled)), 1));
writeFileSync(START, text);
console.log(`scripts/why/start.json: ${text.length} bytes, from ${labelled.length} labelled pull requests`);
