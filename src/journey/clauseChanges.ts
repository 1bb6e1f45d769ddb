/** How one behaviour differs from another, in clauses of both as they stand there. */
export interface ClauseChanges {
  /** Clauses that speak of the same thing in both. */
  readonly become: readonly { readonly from: string; readonly to: string }[];
  /** What only the second says. */
  readonly comesIn: readonly string[];
  /** What only the first says. */
  readonly fallsAway: readonly string[];
}

/**
 * What changes from one behaviour to the next. Two clauses speak of the same thing where both have two words in a row of which
 * one says something: "the engineering section" in "Writes ..., with review" and "Owns ... and gives the green light".
 */
export function clauseChanges(from: string, to: string): ClauseChanges {
  const left = clausesOf(from);
  const become: { from: string; to: string }[] = [];
  const comesIn: string[] = [];
  for (const clause of clausesOf(to)) {
    const pairs = pairsIn(clause);
    const at = left.findIndex((one) => pairsIn(one).some((pair) => pairs.includes(pair)));
    const [before] = at < 0 ? [] : left.splice(at, 1);
    if (before === undefined) comesIn.push(clause);
    else if (before !== clause) become.push({ from: before, to: clause });
  }
  return { become, comesIn, fallsAway: left };
}

/** A semicolon or a full stop parts two clauses; a comma also parts words of a list. */
function clausesOf(behaviour: string): string[] {
  return behaviour
    .split(/[;.](?:\s+|$)/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** So many letters make a word that says something by itself, in any language; "the" and "und" have fewer. */
const SAYS_SOMETHING = 5;

/** Each two words next to each other of which one says something, whatever their case and marks. */
function pairsIn(clause: string): readonly string[] {
  const words = clause.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words.slice(1).flatMap((word, index) => {
    const before = words[index] ?? '';
    const says = Math.max(word.length, before.length) >= SAYS_SOMETHING && !isArticle(before) && !isArticle(word);
    return says ? [`${before} ${word}`.toLowerCase()] : [];
  });
}

/** "an initiative" is about anything; "AI" is a word. */
function isArticle(word: string): boolean {
  return word.length <= 2 && word !== word.toUpperCase();
}
