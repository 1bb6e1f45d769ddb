import { blocker } from './blocker.ts';
import { dailyStatus } from './dailyStatus.ts';
import { definition } from './definition.ts';
import { knowledgeNote } from './knowledgeNote.ts';
import { postmortem } from './postmortem.ts';
import { pullRequestDescription } from './pullRequestDescription.ts';
import { rfc } from './rfc.ts';
import { riskNote } from './riskNote.ts';
import type { Template } from './template.ts';
import { tradeOffs } from './tradeOffs.ts';

/** Every template, in the order in which they are offered. */
export const TEMPLATES = [
  dailyStatus,
  pullRequestDescription,
  blocker,
  riskNote,
  tradeOffs,
  definition,
  postmortem,
  rfc,
  knowledgeNote,
] as const;

export type AnyTemplate = (typeof TEMPLATES)[number];
export type TemplateId = AnyTemplate['id'];

/** The ids of a template's sections. */
export type SectionIdOf<T extends TemplateId> =
  Extract<AnyTemplate, { readonly id: T }> extends Template<T, infer SectionId> ? SectionId : never;
