import { type Section, sectionOf } from './headings.ts';

/** A stretch of a description that a person wrote: a paragraph, an item of a list, a row of a table, or a quote of others. */
export interface Passage {
  /** Where it begins and ends in the description, in UTF-16 units. Nothing that was taken out lies between. */
  readonly from: number;
  readonly to: number;
  readonly section: Section;
  readonly form: 'paragraph' | 'item' | 'row' | 'quote';
}

/** What is left of a line when its marks are gone; undefined: no person wrote it, or it holds no sentence. */
type Line =
  | { readonly kind: 'nothing' | 'blank' | 'box' }
  | { readonly kind: 'heading'; readonly section: Section }
  | { readonly kind: 'words'; readonly from: number; readonly begins: boolean; readonly form: Passage['form'] };

/** Longer lines than this are no headings, placeholders or requests, and are not looked at for them. */
const LONGEST_MARK = 200;

const FENCE = /^[\s>]{0,24}(?:[-*+] |\d{1,3}[.)] )?(`{3,}|~{3,})[^`]*$/;
const HEADING = /^\s{0,3}(?:#{1,6}\s+\S|(?:\*\*|__)[^*_]{2,80}(?:\*\*|__)\s*:?\s*$|<h[1-6])/i;
const CHECK_BOX = /^[\s>]*(?:[-*+]|\d{1,3}[.)])\s+\[[ xX✓✔]?\]|^\s*[☐☑☒✅⬜🔲]/u;
const PICTURE = /^[\s|]*(?:<img\b|\[?!\[|<video\b|<a [^>]{0,200}><img\b)/i;
const RULE = /^[\s>]*(?:[-=_*]\s*){3,}$|^\s*\|?[\s:|-]{3,}$/;
const PLACEHOLDER =
  /^[\s>*_~`([-]*(?:tbd|to ?do|n[/.]?a|na|none|nil|no|yes|nope|not applicable|no response|same as above|see (?:title|above|below)|no related issues?|\.{2,}|…|[-–—.?])[\s*_~`)\].!]*$/i;
const TRAILER = /^\s*(?:co-authored-by|signed-off-by|change-id|reviewed-by|generated (?:with|by)|🤖)\b/iu;
// What a template asks of its author, outside of a comment.
const REQUEST = new RegExp(
  `^[\\s>*_([-]*(?:${[
    'please (?:describe|include|explain|provide|add|link|delete|fill|make sure|ensure|check|read|list|remove|tell|give|use|note|mark|tick|replace|write|state|attach|refer|specify)',
    '(?:briefly |shortly )?(?:describe|explain|summari[sz]e|tell us|outline) (?:the|your|what|why|how|in|here|briefly|this)\\b',
    '(?:a |provide a )(?:clear|short|brief|concise)(?: and (?:clear|short|brief|concise))? (?:description|summary|explanation)',
    'thank(?:s| you)[^.]{0,30} for (?:your |the |opening|contribut|submit|sending|creating|taking)',
    'what (?:does|do|did|is|are|was|kind|type|changed|problem|issue)\\b[^.]{0,120}\\?\\s*$',
    'why (?:is|are|was|do|does|did|should)\\b[^.]{0,120}\\?[\\s*_)]*$',
    'how (?:has|was|did|do|does|can|to|should)\\b[^.]{0,120}\\?[\\s*_)]*$',
    '(?:is|are|does|do|did|have|has) (?:this|these|there|the|you|it)\\b[^.]{0,120}\\?[\\s*_)]*$',
    'which issue[^.]{0,100}\\?',
    'if (?:applicable|relevant|there are|you|it fixes|this (?:pr|fixes|is a breaking|change))\\b[^.]{0,40}\\b(?:please|add|link|describe|list|include)\\b',
    '(?:this )?(?:fixes|closes|resolves) #\\s*$|(?:fixes|closes|resolves) #?(?:\\(issue|\\[?\\s*issue|<)',
    '(?:add|list|link|include|insert|paste|put|write) (?:all|a link|links|your|the|related|relevant|screenshots?|here)\\b[^.]{0,100}(?:here|below|if\\b|related|reviewers?)',
    'delete (?:this|the|what|as)\\b',
    '(?:remove|replace|fill in|check|tick|mark|select) (?:this|these|the|all|one|what|those|with)\\b[^.]{0,60}(?:section|line|text|boxes|that apply|items|template|options?|below)',
    '(?:i|we) (?:have|confirm|agree|certify|understand)\\b[^.]{0,40}(?:read|contribut|agree|guid)',
  ].join('|')})`,
  'i',
);
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const BLANK = /^\s*$/;
const BLANK_LINE: Line = { kind: 'blank' };
const DETAILS =
  /^\s*<summary>.{0,160}<\/summary>\s*$|^\s*<\/?(?:details|summary|table|thead|tbody|tr|td|th|p|div|br|hr|center|sub|picture|source)\b[^>]*>\s*(?:<\/\w+>\s*)*$/i;
const ROW = /^\s*\|/;

/** So much of what a person wrote is read, in characters: a reason that comes later is seen by few reviewers. */
const READ = 6000;

/** What beginning a passage counts for, in characters: a list of many short items ends sooner. */
const BEGUN = 40;

/** What a person wrote of a description, in its order, the beginning of it where it is very long. Linear in its length. */
export function passagesOf(body: string): readonly Passage[] {
  const page = new Page();
  let fence = '';
  for (const { from, to, isCut } of linesOf(body)) {
    if (page.isFull(from)) break;
    const text = body.slice(from, to);
    const mark = fenceIn(text);
    if (fence !== '' || mark !== '') {
      page.close();
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence) && text.trim() === mark) fence = '';
      continue;
    }
    page.take(from === to ? BLANK_LINE : lineOf(text, from, page.mayHoldCode()), to);
    if (isCut) page.close();
  }
  page.close();
  return page.passages;
}

/** What was taken from a description so far. */
class Page {
  readonly passages: Passage[] = [];
  #section: Section = 'text';
  #open: { from: number; to: number; form: Passage['form'] } | undefined;
  #last: Line['kind'] = 'blank';
  #left = READ;

  isFull(at: number): boolean {
    return this.#left <= 0 || (this.#open !== undefined && at - this.#open.from > this.#left);
  }

  /** Whether four spaces at the start of the next line would make it code. */
  mayHoldCode(): boolean {
    return this.#last === 'blank' && this.passages.at(-1)?.form !== 'item';
  }

  take(line: Line, to: number): void {
    // The label of a check box may go on in the next line.
    if (this.#last === 'box' && line.kind === 'words' && !line.begins) return;
    this.#last = line.kind;
    if (line.kind !== 'words') {
      this.close();
      if (line.kind === 'heading') this.#section = line.section;
      return;
    }
    if (line.begins) this.close();
    if (this.#open) this.#open.to = to;
    else this.#open = { from: line.from, to, form: line.form };
  }

  close(): void {
    if (!this.#open || this.#left <= 0) return;
    const { from, to, form } = this.#open;
    this.passages.push({ from, to: Math.min(to, from + this.#left), section: this.#section, form });
    this.#left -= to - from + BEGUN;
    this.#open = undefined;
  }
}

function fenceIn(line: string): string {
  if (!line.includes('```') && !line.includes('~~~')) return '';
  return FENCE.exec(line.slice(0, LONGEST_MARK))?.[1] ?? '';
}

/** `mayBeCode`: four spaces at its start would make it code. */
function lineOf(text: string, at: number, mayBeCode: boolean): Line {
  if (BLANK.test(text)) return BLANK_LINE;
  const start = text.slice(0, LONGEST_MARK);
  if (HEADING.test(start)) return { kind: 'heading', section: sectionOf(start) };
  if (mayBeCode && /^(?: {4}|\t)/.test(start)) return { kind: 'nothing' };
  if (CHECK_BOX.test(start)) return { kind: 'box' };
  if (PICTURE.test(start) || TRAILER.test(start) || DETAILS.test(start)) return { kind: 'nothing' };
  if (text.length <= LONGEST_MARK && (RULE.test(start) || PLACEHOLDER.test(start) || REQUEST.test(start))) {
    return { kind: 'nothing' };
  }
  return wordsOf(text, start, at);
}

function wordsOf(text: string, start: string, at: number): Line {
  const quote = /^[\s>]*>\s?/.exec(start)?.[0].length ?? 0;
  const item = ITEM.exec(start.slice(quote))?.[0].length ?? 0;
  const from = at + quote + item;
  if (item > 0) {
    const rest = start.slice(quote + item);
    return PLACEHOLDER.test(rest) && text.length <= LONGEST_MARK
      ? { kind: 'nothing' }
      : { kind: 'words', from, begins: true, form: 'item' };
  }
  if (quote > 0) return { kind: 'words', from, begins: true, form: 'quote' };
  if (ROW.test(start)) return { kind: 'words', from, begins: true, form: 'row' };
  return { kind: 'words', from, begins: false, form: 'paragraph' };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** A comment comes behind it. */
  readonly isCut: boolean;
}

/** The lines of a text without its comments: a line ends where a comment begins, and the next begins behind it. */
function* linesOf(body: string): Generator<Stretch> {
  let at = 0;
  let comment = body.indexOf('<!--');
  while (at <= body.length) {
    const newline = body.indexOf('\n', at);
    const end = newline < 0 ? body.length : newline;
    if (comment >= 0 && comment <= end) {
      yield { from: at, to: comment, isCut: true };
      const close = body.indexOf('-->', comment + '<!--'.length);
      if (close < 0) return;
      at = close + '-->'.length;
      comment = body.indexOf('<!--', at);
      continue;
    }
    yield { from: at, to: end > at && body[end - 1] === '\r' ? end - 1 : end, isCut: false };
    at = end + 1;
  }
}
