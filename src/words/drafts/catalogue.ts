import type { SectionIdOf, TemplateId } from '../../drafts/catalogue.ts';
import { blockerWords } from './blocker.ts';
import { dailyStatusWords } from './dailyStatus.ts';
import { definitionWords } from './definition.ts';
import type { DraftWords } from './draftWords.ts';
import { knowledgeNoteWords } from './knowledgeNote.ts';
import { postmortemWords } from './postmortem.ts';
import { pullRequestWords } from './pullRequestDescription.ts';
import { rfcWords } from './rfc.ts';
import { riskNoteWords } from './riskNote.ts';
import { tradeOffsWords } from './tradeOffs.ts';

/** The words of every template. One that lacks a section does not compile. */
export const DRAFT_WORDS: { readonly [T in TemplateId]: DraftWords<SectionIdOf<T>> } = {
  'daily-status': dailyStatusWords,
  'pull-request': pullRequestWords,
  blocker: blockerWords,
  'risk-note': riskNoteWords,
  'trade-offs': tradeOffsWords,
  definition: definitionWords,
  postmortem: postmortemWords,
  rfc: rfcWords,
  'knowledge-note': knowledgeNoteWords,
};
