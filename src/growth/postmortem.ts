import type { ChangedFile } from '../facts/changedFile.ts';
import { kindOfFile } from '../facts/fileKinds.ts';

/** Whether a file is a text, written or worked on, whose path says that it looks back at an incident. */
export function isPostmortem({
  path,
  change,
  attributes,
}: Pick<ChangedFile, 'path' | 'change' | 'attributes'>): boolean {
  // Nearly every file is something else, and is asked for in vain.
  if (!PROSE.test(path) || (change !== 'added' && change !== 'modified')) return false;
  return LOOKS_BACK.test(path) && !NO_INCIDENT.test(path) && kindOfFile(path, attributes) === 'product';
}

const PROSE = /\.(?:md|mdx|markdown|txt|rst|adoc|asciidoc|org)$/i;

const LOOKS_BACK = new RegExp(
  [
    'post[-_ ]?mortem',
    // "incident-review", "incidents/2026-03-02/review", but not "incident-preview".
    '(?<![a-z])incidents?(?![a-z])(?:.*[^a-z])?(?:reviews?|reports?|retros?|retrospectives?)(?![a-z])',
    '(?<![a-z])(?:reviews?|reports?|retros?|retrospectives?)[-_ /](?:of[-_ ])?(?:an?[-_ ]|the[-_ ])?incidents?(?![a-z])',
  ].join('|'),
  'i',
);

/** What tells how to write one, or lists them. */
const NO_INCIDENT = /template|(?:^|\/)(?:readme|index)\.[a-z]+$/i;
