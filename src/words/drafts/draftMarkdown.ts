import type { AnyTemplate } from '../../drafts/catalogue.ts';
import type { Known } from '../../drafts/known.ts';
import type { Section, Template } from '../../drafts/template.ts';
import { inMarkdown } from '../markdown.ts';
import { oneLine } from '../plain.ts';
import { DRAFT_WORDS } from './catalogue.ts';
import type { DraftWords, SectionWords } from './draftWords.ts';
import { factWords, lackWords } from './factWords.ts';

/** What a draft is made of besides what is known. */
export interface DraftOptions {
  /** What the ladder calls a good example of what it is drafted for; foreign text. Left out: nothing is said of it. */
  readonly good?: string | undefined;
  /** What is known is the sample's. */
  readonly isSample?: boolean;
}

/** A draft as a document in Markdown. A section of which nothing is known asks. */
export function draftMarkdown(template: AnyTemplate, known: Known, options: DraftOptions = {}): string {
  const words: DraftWords<string> = DRAFT_WORDS[template.id];
  const above = aboveSections(words.head?.(known), options, formOf(template));
  return `${[...above, ...sectionsOf(template, known, words)].join('\n\n')}\n`;
}

/** `page`: on GitHub, where nobody but its author sees what stands in comments. */
type Form = 'document' | 'message' | 'page';

function formOf({ isMessage, isForGitHub }: Template): Form {
  return isForGitHub ? 'page' : isMessage ? 'message' : 'document';
}

/** What stands above the sections of a draft. `head`: what its template begins with; undefined: nothing. */
export function aboveSections(
  head: string | undefined,
  { good, isSample = false }: DraftOptions,
  form: Form,
): readonly string[] {
  const example = good === undefined ? [] : [goodWords(good)];
  return [
    ...(isSample ? [SAMPLE_DRAFT] : []),
    ...(head === undefined ? [] : [head]),
    ...example.map((line) => (form === 'page' ? comment(line) : `> ${line}`)),
  ];
}

/** Above a draft that is made of the sample. */
export const SAMPLE_DRAFT = '> Sample data: an invented team. Nothing here is yours.';

function goodWords(good: string): string {
  return `A good one, by your ladder: ${inMarkdown(oneLine(good, LONGEST_GOOD))}`;
}

/** In characters. */
const LONGEST_GOOD = 600;

function sectionsOf(template: Template, known: Known, words: DraftWords<string>): readonly string[] {
  return template.sections(known).flatMap((section) => {
    const about = words.sections[section.id];
    return about ? [sectionWords(section, about, known, formOf(template))] : [];
  });
}

function sectionWords({ facts, lacks }: Section, about: SectionWords, known: Known, form: Form): string {
  const heading = headingText(about, known);
  const text = sectionText({ facts, lacks }, about, form);
  return form === 'message' ? `**${heading}**\n${text}` : `## ${heading}\n\n${text}`;
}

export function headingText({ heading }: Pick<SectionWords, 'heading'>, known: Known): string {
  return typeof heading === 'string' ? heading : heading(known);
}

/** What stands below the heading of a section: a list, or one question alone; on a page, questions stand below the list. */
export function sectionText(
  { facts, lacks }: Pick<Section, 'facts' | 'lacks'>,
  { asks, thenAsks = [] }: Pick<SectionWords, 'asks' | 'thenAsks'>,
  form: Form,
): string {
  const asked = facts.length > 0 ? thenAsks : asks;
  if (form === 'page') {
    const said = [...asked, ...lacks.map(lackWords)];
    return [...listed(facts.map(factWords)), ...said.map(comment)].join('\n\n');
  }
  const lines = [...facts.map(factWords), ...asked.map(question), ...lacks.map(lackWords).map(remark)];
  const [only = '', ...others] = lines;
  const isAlone = others.length === 0 && facts.length === 0 && form !== 'message';
  return isAlone ? only : listed(lines).join('');
}

/** Empty: nothing is to be listed. */
function listed(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];
}

/** What Rung asks or remarks is set apart, so that it is not sent by mistake. */
function question(text: string): string {
  return `_${text}_`;
}

/** GitHub shows no comments. What others wrote cannot end one, since markup is taken out of it. */
function comment(text: string): string {
  return `<!-- ${text} -->`;
}

function remark(text: string): string {
  return `_(${text})_`;
}

/** Where the first question of a draft stands: its line, from 0, and its characters on that line. */
export interface QuestionPlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Where a text that goes to GitHub still asks this; undefined: nowhere. */
export function questionPlace(markdown: string, asked: string): QuestionPlace | undefined {
  const lines = markdown.split(/\r?\n/);
  const line = lines.indexOf(comment(asked));
  return line === -1 ? undefined : { line, from: 0, to: comment(asked).length };
}

/** undefined: nothing is asked. What others wrote cannot look like a question, since markup is taken out of it. */
export function firstQuestion(markdown: string): QuestionPlace | undefined {
  const lines = markdown.split('\n');
  const line = lines.findIndex((one) => QUESTION.test(one));
  const [, before = '', asked = ''] = QUESTION.exec(lines[line] ?? '') ?? [];
  return line === -1 ? undefined : { line, from: before.length, to: before.length + asked.length };
}

const QUESTION = /^(- )?(_[^_(].*_|<!-- .*\? -->)$/;
