import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Labelled } from './labelled.ts';

/** A label of `elsewhere.tsv`. */
interface ElsewhereLabel {
  readonly sha: string;
  readonly label: Labelled['label'];
  /** `title`, or `from-to` in the description, in UTF-16 units; undefined unless explicit. */
  readonly where: string | undefined;
}

/**
 * The pull requests that `elsewhere.tsv` labels, with their texts from clones: `clones` has a clone of each project at
 * `<owner>/<name>`, bare or not. A commit that a clone does not have is left out, and so is a project without a clone.
 */
export function labelledElsewhere(clones: string): readonly Labelled[] {
  return projectsOf(readFileSync(join(import.meta.dirname, 'elsewhere.tsv'), 'utf8')).flatMap(({ repo, labels }) => {
    const clone = join(clones, repo);
    if (!existsSync(clone)) {
      console.error(`${repo} has no clone in ${clones}: its ${labels.length} labels are left out.`);
      return [];
    }
    const texts = textsOf(clone, labels);
    return labels.flatMap((one) => {
      const text = texts.get(one.sha);
      return text ? [{ repo, ...text, label: one.label, quote: quoteOf(text, one) }] : [];
    });
  });
}

function projectsOf(text: string): readonly { repo: string; labels: readonly ElsewhereLabel[] }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((project) => {
      const [repo = '', ...lines] = project.trim().split('\n');
      const labels = lines.map((line) => {
        const [sha = '', label = '', where] = line.split('\t');
        return { sha, label: label as Labelled['label'], where };
      });
      return { repo, labels };
    });
}

interface Text {
  readonly title: string;
  readonly body: string;
}

/** Titles and descriptions as a squash merge keeps them, by the first twelve digits of the commit. */
function textsOf(clone: string, labels: readonly ElsewhereLabel[]): ReadonlyMap<string, Text> {
  const log = execFileSync(
    'git',
    ['-C', clone, 'log', '--no-walk=unsorted', '--ignore-missing', '--stdin', '--format=%x01%H%x02%s%x02%b'],
    { input: labels.map(({ sha }) => sha).join('\n'), encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const commits = log.split('\x01').slice(1);
  return new Map(
    commits.map((commit) => {
      const [sha = '', subject = '', message = ''] = commit.split('\x02');
      return [sha.slice(0, 12), { title: subject.replace(/ \(#\d+\)$/, ''), body: descriptionIn(message) }];
    }),
  );
}

const TRAILER = /^(?:co-authored-by|signed-off-by|cc|reviewed-by|change-id|acked-by|tested-by):/i;

/** So much of a description was read for its label, in characters. */
const READ = 1500;

function descriptionIn(message: string): string {
  return message
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => !TRAILER.test(line.trim()))
    .join('\n')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '')
    .replace(/\n-{5,}\s*$/, '')
    .trim()
    .slice(0, READ);
}

function quoteOf({ title, body }: Text, { where }: ElsewhereLabel): string {
  if (where === undefined) return '';
  if (where === 'title') return title;
  const [from, to] = where.split('-').map(Number);
  return body.slice(from, to);
}
