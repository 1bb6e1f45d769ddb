import type { NewPerson, PersonChange } from '../../delegation/changes.ts';
import type { LevelChoice } from '../../delegation/personLevel.ts';
import type { PersonView } from '../../delegation/personView.ts';

/** What the page tells the editor. It speaks first: `ready`, and gets the whole. */
export type FromPage =
  /** `chosen`: whom it showed before it went out of sight. */
  | { readonly kind: 'ready'; readonly chosen: string | undefined }
  | { readonly kind: 'choose'; readonly name: string }
  | { readonly kind: 'add'; readonly person: NewPerson }
  | { readonly kind: 'change'; readonly name: string; readonly change: PageChange }
  /** Make the sheet for a 1:1, or import a self-assessment. */
  | { readonly kind: 'sheet' | 'import'; readonly name: string }
  /** Open the file in an editor, at the line of its first mistake if there is one. */
  | { readonly kind: 'open' };

/** What a person says of themselves comes by an import only. */
export type PageChange = Exclude<PersonChange, { readonly kind: 'says' }>;

/** What the editor tells the page: always the whole, never a difference. */
export interface ToPage extends ToldOnce {
  readonly kind: 'people';
  readonly file: PageFile;
  /** In the file's order. */
  readonly people: readonly ListedPerson[];
  /** undefined: nobody is chosen, or whoever was is not in the file any more. */
  readonly chosen: PersonView | undefined;
  readonly choices: { readonly levels: readonly LevelChoice[]; readonly columns: readonly LevelChoice[] };
}

export interface PageFile {
  readonly path: string;
  readonly isMissing: boolean;
  /** What is wrong in it, and the line of the first mistake: 0 where it has none. Nothing is written into it then. */
  readonly fault: { readonly sentence: string; readonly line: number } | undefined;
  /** What else there is to say: that it is open with changes, or that the setting cannot be used. */
  readonly remarks: readonly string[];
}

/** One line of the list. */
export interface ListedPerson {
  readonly name: string;
  /** The title of the level, or what the file has there; undefined: none. */
  readonly level: string | undefined;
  /** Neither the ladder nor the map has what the file says. */
  readonly isLevelUnknown: boolean;
  /** By what else than that one may find the level: its id, what the file has, and the column of the map that goes with it. */
  readonly levelNames: readonly string[];
  /** Marks "cannot delegate yet". */
  readonly marks: number;
}

/** What the page is told once, and then forgets. */
export interface ToldOnce {
  /** What came of the last thing that the person did; empty: nothing worth saying. */
  readonly said?: string;
  /** Somebody was added: the form begins anew. */
  readonly added?: string;
  /** Why nobody was added: said beside the button. */
  readonly notAdded?: string;
  /** Whose self-assessment was imported: the page goes to where it is laid beside the lead's view. */
  readonly imported?: string;
  /** What was chosen last could not be kept: what the file says is shown again. What was typed stays. */
  readonly notKept?: true;
}
