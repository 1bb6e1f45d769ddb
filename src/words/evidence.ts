import { assertNever } from '../facts/assertNever.ts';
import type { Missing } from '../growth/itemForm.ts';
import type { EvidenceEntry, FeedbackEntry, FeedbackSource, NoteEntry } from '../journal/record.ts';
import { listed, oneLine, withoutLinks } from './plain.ts';

/** Words of the page of evidence. */
export const EVIDENCE_LEAD = 'What you did, for whom, and what came of it, in your own words. A line a week is enough.';
export const WHAT_TO_NOTE = 'What to note';
export const KINDS = { evidence: 'Evidence', feedback: 'Feedback', note: 'Note to self' } as const;
export const NOTE_SOMETHING = 'Note something';
export const EDIT_SOMETHING = 'Edit what you noted';
export const DID = 'What I did';
export const DID_EXAMPLE = 'Added indexes to the dashboard after I saw slow queries.';
export const FOR_WHOM = 'For whom';
export const FOR_WHOM_EXAMPLE = 'Everybody who opens the dashboard in the morning';
export const OUTCOME = 'What came of it';
export const OUTCOME_EXAMPLE = 'Load time fell from 3.2 s to 400 ms.';
export const DIMENSION = 'Dimension';
export const CHOOSE = 'Choose…';
export const EXPECTATION = 'Expectation';
export const NO_EXPECTATION = 'None in particular';
export const WHEN = 'When';
export const LINK = 'Link';
export const LINK_EXAMPLE = 'A pull request, a dashboard, a file';
export const SAID_BY = 'Who else says so';
export const SAID_BY_EXAMPLE = 'Mara, who leads support';
export const FROM = 'From';
export const FROM_EXAMPLE = 'Who said it';
export const AS = 'Who they are';
export const SOURCES: Readonly<Record<FeedbackSource, string>> = {
  peer: 'a peer (another engineer)',
  partner: 'a partner (another function)',
  lead: 'a lead',
};
/** The same beside a name. */
const SAID_AS: Readonly<Record<FeedbackSource, string>> = { peer: 'peer', partner: 'partner', lead: 'lead' };
export const SAID = 'What they said';
export const SAID_EXAMPLE = 'As close to their words as you remember.';
export const TEXT = 'Note';
export const TEXT_EXAMPLE = 'What to look out for, what to try next. It goes into no packet.';
export const KEEP = 'Keep';
export const KEEP_KEYS = 'Ctrl+Enter or Cmd+Enter keeps it too.';
export const CLEAR = 'Clear the Form';
export const CANCEL_EDIT = 'Cancel the Edit';
export const TAKE_BACK = 'Take It Back';
export const LET_GO = 'Let It Go';
export const OPTIONAL = '(may stay empty)';
export const KEPT = 'Kept in your journal.';
export const NOT_KEPT = 'It could not be kept, and is still in the form.';
/** In the sample, in place of KEPT. */
export const KEPT_IN_SAMPLE = 'Noted for this look around only.';
export const DELETED = 'Deleted.';
export const DISMISSED = 'Dismissed. It will not be suggested again.';
export const SUGGESTIONS = 'Suggestions';
export const SUGGESTIONS_LEAD =
  'From your own pull requests, reviews and files. Nothing is noted unless you confirm it.';
export const NO_SUGGESTIONS = 'Nothing new to suggest.';
export const CONFIRM = 'Note It…';
export const DISMISS = 'Dismiss';
export const NOTED = 'Noted';
export const NOTHING_NOTED =
  'Nothing noted yet. The form above takes the first piece, and so does "Note Evidence" at a pull request, a commit or a selection.';
export const ALL_DIMENSIONS = 'All dimensions';
export const SHOW = 'Show';
export const EDIT = 'Edit';
export const DELETE = 'Delete';
/** A dimension that the ladder does not have (any more). */
export const NO_DIMENSION = 'No dimension of this ladder';

export function missingWords(missing: Missing): string {
  switch (missing) {
    case 'did':
      return 'Say what you did, in a sentence.';
    case 'from':
      return 'Say who gave the feedback.';
    case 'said':
      return 'Say what they said.';
    case 'text':
      return 'Write the note.';
    case 'dimension':
      return 'Choose the dimension that it belongs to.';
    case 'on':
      return 'Choose a day that is not after today.';
    default:
      return assertNever(missing);
  }
}

/** What the person was writing when something else came; `begun` are its first words. */
export function putAside(begun: string): string {
  return `What you had begun is put aside: “${oneLine(begun, 60)}”.`;
}

/** A commit that has no page on the web. */
export function commitWords(id: string): string {
  return `commit ${id.slice(0, 12)}`;
}

export function showMore(shown: number, all: number): string {
  return `Show all ${all} (${shown} are shown)`;
}

export function deleteQuestion(item: string): string {
  return `Delete "${item}"?`;
}
export const DELETE_MORE =
  'It goes out of every view, export and packet of yours, on all machines that share the journal. The line stays in the journal\u2019s files until you delete the journal.';

/** A button for a screen reader, which comes to it apart from its item. */
export function about(button: string, item: string): string {
  return `${button}: ${item}`;
}

/** `2026-03-02`, as people here write a day. */
export function itemDay(on: string): string {
  const shape = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${on}T00:00:00Z`).toLocaleDateString(undefined, shape);
}

/** An item in one sentence. Plain text. */
export function itemSentence(item: EvidenceEntry | FeedbackEntry | NoteEntry): string {
  switch (item.kind) {
    case 'evidence':
      return [item.did, ...(item.outcome ? [item.outcome] : [])].join(' · ');
    case 'feedback':
      return `${item.from} (${SAID_AS[item.as]}): “${item.said}”`;
    case 'note':
      return `Note: ${item.text}`;
    default:
      return assertNever(item);
  }
}

/** What was done, said or noted. Plain text. */
export function itemText(item: EvidenceEntry | FeedbackEntry | NoteEntry): string {
  return item.kind === 'evidence' ? item.did : itemSentence(item);
}

/** What else is known of an item besides its text, one line each. */
export function itemDetails(item: EvidenceEntry | FeedbackEntry | NoteEntry): readonly string[] {
  if (item.kind !== 'evidence') return [];
  return [
    ...(item.outcome ? [`Came of it: ${item.outcome}`] : []),
    ...(item.forWhom ? [`For ${item.forWhom}`] : []),
    ...(item.saidBy ? [`Says so: ${item.saidBy}`] : []),
  ];
}

/** *Note Evidence From…* */
export const NOTE_FROM = 'Note evidence from…';
export const NOTE_FROM_MORE = 'Type to find a pull request, a review or a commit of yours.';
export const EMPTY_FORM = 'An empty form';
export const MY_PULL_REQUESTS = 'My pull requests';
export const MY_REVIEWS = 'Reviews I gave';
export const MY_COMMITS = 'My commits on this branch';

/** A line that asks for feedback, for a chat. Plain text. `days`: for how long it was practised. */
export function askingLine(days: number, dimensions: readonly string[], practised: readonly string[]): string {
  const particular = practised.map((title) => lowerFirst(oneLine(title))).join('; ');
  const what = particular === '' ? '' : ` In particular: ${particular}.`;
  return (
    `Hi! Over ${lately(days)} I have been practising ${listed(dimensions.map((title) => oneLine(title)))}.${what} ` +
    'What have you seen me do well there, and what is one thing that I could do better? Two lines are plenty. Thank you!'
  );
}

function lately(days: number): string {
  const weeks = Math.round(days / 7);
  if (weeks < 1) return 'the last days';
  return weeks === 1 ? 'the last week' : `the last ${weeks} weeks`;
}

export const ASKING_COPIED = 'Rung: the line is copied. Send it to two or three people who saw your work.';
/** A link that is no address of the web, and no file of this window. */
export function noSuchPlace(link: string): string {
  return `This window has no file "${withoutLinks(link)}". Open the folder that has it, or edit the link.`;
}

export const NOTHING_PRACTISED =
  'You practise nothing yet. Choose a focus in the checklist, and ask for feedback on it after two to four weeks.';

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
