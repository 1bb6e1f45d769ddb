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
  const { good, isSample = false } = options;
  const words: DraftWords<string> = DRAFT_WORDS[template.id];
  const head = words.head?.(known);
  const parts = [
    ...(isSample ? [SAMPLE_DRAFT] : []),
    ...(head === undefined ? [] : [head]),
    ...(good === undefined ? [] : [goodWords(good)]),
    ...sectionsOf(template, known, words),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Above a draft that is made of the sample. */
export const SAMPLE_DRAFT = '> Sample data: an invented team. Nothing here is yours.';

function goodWords(good: string): string {
  return `> A good one, by your ladder: ${inMarkdown(oneLine(good, LONGEST_GOOD))}`;
}

/** In characters. */
const LONGEST_GOOD = 600;

function sectionsOf(template: Template, known: Known, words: DraftWords<string>): readonly string[] {
  return template.sections(known).flatMap((section) => {
    const about = words.sections[section.id];
    return about ? [sectionWords(section, about, known, template.isMessage === true)] : [];
  });
}

function sectionWords({ facts, lacks }: Section, about: SectionWords, known: Known, isMessage: boolean): string {
  const heading = typeof about.heading === 'string' ? about.heading : about.heading(known);
  const asked = facts.length > 0 ? (about.thenAsks ?? []) : about.asks;
  const lines = [...facts.map(factWords), ...asked.map(question), ...lacks.map(lackWords).map(remark)];
  const list = lines.map((line) => `- ${line}`).join('\n');
  if (isMessage) return `**${heading}**\n${list}`;
  const [only, ...others] = lines;
  return `## ${heading}\n\n${others.length === 0 && facts.length === 0 ? only : list}`;
}

/** What Rung asks or remarks is set apart, so that it is not sent by mistake. */
function question(text: string): string {
  return `_${text}_`;
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

/** undefined: nothing is asked. What others wrote cannot look like a question, since markup is taken out of it. */
export function firstQuestion(markdown: string): QuestionPlace | undefined {
  const lines = markdown.split('\n');
  const line = lines.findIndex((one) => QUESTION.test(one));
  const [, before = '', asked = ''] = QUESTION.exec(lines[line] ?? '') ?? [];
  return line === -1 ? undefined : { line, from: before.length, to: before.length + asked.length };
}

const QUESTION = /^(- )?(_[^_(].*_)$/;
