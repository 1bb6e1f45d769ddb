/** Words around drafts: where they are picked and offered. */
export const DRAFT = 'What do you want to draft?';
export const DRAFT_MORE = 'It opens for you to edit, with what Rung knows in it. It is not saved or sent.';
/** Above templates that speak for no expectation of my level or the next. */
export const OTHERS = 'Others';
/** The row where no template fits. */
export const DRAFT_SOMETHING = 'Draft something…';
export const DRAFT_SOMETHING_MORE = 'No template is made for this; pick any';
export const SPLIT_PLAN = 'Show the split plan';
export const STUCK = "I'm Stuck";
export const STUCK_MORE = 'a timer of 30 minutes, and then the message to ask others with';
export const SPLIT_PLAN_MORE = 'this branch as pull requests of one concern each';
export const NOTE_EVIDENCE = 'Note evidence';
export const NOTE_EVIDENCE_MORE = 'what you did for it, and what came of it';

/** Above templates that speak for expectations of a level. */
export function askedAt(level: string): string {
  return `For what is asked of a ${level}`;
}

/** `Draft: Trade-off options`. */
export function draftLabel(title: string): string {
  return `Draft: ${title}`;
}

/** What a template is for, by itself. */
export function purposeSentence(purpose: string): string {
  return `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`;
}
