import assert from 'node:assert/strict';
import { type AnyTemplate, TEMPLATES, type TemplateId } from '../../../src/drafts/catalogue.ts';
import { draftMarkdown } from '../../../src/words/drafts/draftMarkdown.ts';
import { aFullKnown } from './builders.ts';

export function templateOf(id: TemplateId): AnyTemplate {
  return TEMPLATES.find((one) => one.id === id) ?? assert.fail(id);
}

/** The draft of somebody of whom something of everything is known reads so, line by line. */
export function assertReads(id: TemplateId, lines: readonly string[]): void {
  assert.equal(draftMarkdown(templateOf(id), aFullKnown()), `${lines.join('\n')}\n`);
}

/** What stands under a heading of a draft, without empty lines. */
export function under(heading: string, draft: string): readonly string[] {
  const lines = draft.split('\n');
  const isHeading = (line: string) => /^## .|^\*\*.+\*\*$/.test(line);
  const at = lines.findIndex((line) => line === `## ${heading}` || line === `**${heading}**`);
  assert.notEqual(at, -1, `no heading ${heading} in ${draft}`);
  const next = lines.findIndex((line, index) => index > at && isHeading(line));
  return lines.slice(at + 1, next === -1 ? undefined : next).filter((line) => line !== '');
}
