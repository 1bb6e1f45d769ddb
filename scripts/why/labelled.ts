import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pull request as it was labelled. The texts belong to their authors, and stay outside of the project. */
export interface Labelled {
  readonly repo: string;
  readonly title: string;
  readonly body: string;
  readonly label: 'explicit' | 'trivial' | 'link-only' | 'none';
  /** The shortest span that states the reason; empty unless explicit. */
  readonly quote: string;
}

/** The labelled pull requests of `train.jsonl` or `dev.jsonl` in a folder. Throws where there is no such file. */
export function labelledIn(folder: string, name: 'train' | 'dev'): readonly Labelled[] {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) throw new Error(`${file} is not there. Name the folder with train.jsonl and dev.jsonl.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as Labelled;
      return { ...row, title: row.title ?? '', body: row.body ?? '', quote: row.quote ?? '' };
    });
}

/** Without a difference in white space: a description breaks its lines, and an annotator does not. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
