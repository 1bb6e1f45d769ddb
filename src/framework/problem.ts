import type { ErrorCode } from 'yaml';

/** What is wrong with a file of the framework, and where. The words for it are in `words/frameworkProblems.ts`. */
export type FrameworkProblem = Place & Fault;

/** A stretch of one line of the file. */
export interface Place {
  /** The way to it through the keys: `levels[2].expectations.ownership[0].good`. Empty: the file as a whole. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as an editor counts. */
  readonly column: number;
  /** The column behind its last character; `column` itself where the place has no width. */
  readonly endColumn: number;
}

export type Fault = FileFault | TextFault | ShapeFault | ReferenceFault;

/** The file could not be used at all. */
export type FileFault =
  | { readonly kind: 'missing-file' }
  /** `said` is the first line of what the system gave as its reason; foreign text. */
  | { readonly kind: 'unreadable-file'; readonly said: string }
  /** Both in bytes. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number };

/** The text cannot be read as YAML, or not as YAML that Rung takes. */
export type TextFault =
  /** `byte`: offset of the first byte that no UTF-8 text has there. */
  | { readonly kind: 'not-utf8'; readonly byte: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'several-documents' }
  | { readonly kind: 'syntax'; readonly code: SyntaxCode }
  /** `depth`: too many levels of lists and maps in each other. `parts`: too many words, marks and breaks. */
  | { readonly kind: 'too-complex'; readonly measure: 'depth' | 'parts'; readonly limit: number }
  | { readonly kind: 'unknown-alias'; readonly alias: string }
  | { readonly kind: 'too-many-aliases'; readonly limit: number }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly firstLine: number };

/** https://eemeli.org/yaml/#errors */
export type SyntaxCode = ErrorCode;

/** A key or value is not what the schema asks for. */
export type ShapeFault =
  /**
   * `nearest` is the known key that it is likely meant to be. `cutText`: it stands in `{ }` without a value, as the rest of a
   * text does that has a comma and no quotes.
   */
  | {
      readonly kind: 'unknown-key';
      readonly key: string;
      readonly known: readonly string[];
      readonly nearest: string | undefined;
      readonly cutText: boolean;
    }
  | { readonly kind: 'missing-key'; readonly key: string; readonly expected: ValueType }
  | { readonly kind: 'wrong-type'; readonly expected: ValueType; readonly received: ValueType }
  | { readonly kind: 'unknown-value'; readonly received: string; readonly known: readonly string[] }
  | { readonly kind: 'empty-text' }
  | { readonly kind: 'empty-list' }
  /** An id is 1 to 80 characters without spaces. */
  | { readonly kind: 'bad-id'; readonly received: string }
  /** A day is written `2026-11-28`, and the calendar has it. */
  | { readonly kind: 'bad-day'; readonly received: string }
  /** Months are whole ones, 1 to 60. */
  | { readonly kind: 'bad-months'; readonly received: number };

export type ValueType = 'text' | 'number' | 'boolean' | 'nothing' | 'list' | 'map';

/** Each value is in order by itself, but they do not go together. */
export type ReferenceFault =
  | { readonly kind: 'duplicate-id'; readonly what: Named; readonly id: string; readonly firstLine: number }
  /** What somebody's former id is cannot be told: it is still an id, or it is another's former id too. */
  | {
      readonly kind: 'taken-former-id';
      readonly what: Named;
      readonly id: string;
      readonly by: 'id' | 'former-id';
      readonly firstLine: number;
    }
  | {
      readonly kind: 'unknown-reference';
      readonly what: Named;
      readonly id: string;
      readonly known: readonly string[];
      readonly nearest: string | undefined;
    }
  /** A level lacks a dimension of the ladder, or a touchpoint lacks a level of the map. */
  | { readonly kind: 'missing-entry'; readonly what: Named; readonly id: string };

/** What an id can name. */
export type Named =
  | 'principle'
  | 'dimension'
  | 'level'
  | 'expectation'
  | 'rating'
  | 'evidence'
  | 'map-level'
  | 'touchpoint'
  | 'person';
