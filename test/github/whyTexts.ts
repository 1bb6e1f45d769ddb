import { existsSync, readFileSync } from 'node:fs';
import { DAY, type Instant } from '../../src/facts/instant.ts';
import type { PullRequest } from '../../src/facts/pullRequest.ts';
import { aFile, aPullRequest } from './builders.ts';

/** A row of the files, as far as it is used. */
interface Row {
  readonly repo: string;
  readonly pr: number;
  /** null where the size is not known. */
  readonly additions: number | null;
  readonly deletions: number | null;
  readonly files: number | null;
  readonly title: string;
  readonly body: string;
}

/** Beside the checkout, never in it: the texts belong to others and are not the project's to keep. */
const FOLDER = new URL('../../../shared/why/', import.meta.url);

/**
 * 2,000 real titles, bodies and sizes as merged pull requests of `author`, one merged each 20 minutes before `now`.
 * undefined where the texts are not beside the checkout.
 */
export function whyTexts(author: string, now: Instant): readonly PullRequest[] | undefined {
  const urls = ['train.jsonl', 'dev.jsonl'].map((name) => new URL(name, FOLDER));
  if (!urls.every((url) => existsSync(url))) return undefined;
  const rows = urls
    .flatMap((url) => readFileSync(url, 'utf8').trimEnd().split('\n'))
    .map((line): Row => JSON.parse(line));
  return rows.map((row, index) => pullRequestOf(row, author, now - index * 20 * 60_000));
}

function pullRequestOf(row: Row, author: string, mergedAt: Instant): PullRequest {
  const { repo, pr, title, body } = row;
  const length = row.files ?? 1;
  const share = (lines: number | null, index: number) => Math.floor(((lines ?? 0) + index) / length);
  const files = Array.from({ length }, (_, index) =>
    aFile({
      path: `src/file${index}.ts`,
      additions: share(row.additions, index),
      deletions: share(row.deletions, index),
    }),
  );
  const createdAt = mergedAt - DAY;
  return aPullRequest({ repository: repo, number: pr, title, body, author, createdAt, mergedAt, files, events: [] });
}
