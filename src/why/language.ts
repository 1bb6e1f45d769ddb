/** Words that are frequent in one language and no English ones, or hardly. */
const FOREIGN = wordsIn(
  // German
  `der die das und nicht ist für wird werden wurde eine einen einem einer eines ein dem den auf mit von zu zum zur auch
   wenn weil dass sich sonst jetzt bisher damit oder aber beim nach bei aus wie sie wir ihr ihre noch nur mehr kann können
   konnte sind waren hat haben zwei alle durch über unter keine kein diese dieser dieses statt`,
  // French
  `les est une dans avec qui ne pas sur ce cette ces du au aux et ou où sont était ont leur leurs nous vous il elle pour
   par mais donc parce quand lorsque afin sans plus deux être fait`,
  // Spanish, Portuguese, Italian
  `el los las una uno que con por se su sus del al y está están son era como cuando porque sin más también podemos hay
   esta este esto não uma um os na nos nas ao é são quando mais foi pelo pela essa isso il lo gli di che della
   delle dei nel alla è sono non perché anche`,
  // Dutch and the languages of the north
  `het een van voor niet zijn wordt werd naar ook maar omdat deze dit als och att det inte är som på med jag vi av til
   ikke og til den blir ble blev eftersom fordi ei ja että mutta kun`,
  // Polish, Czech, Turkish, Indonesian
  `nie jest się dla że jak ale przez tylko który która są był bo je není pro že ale jako ve bir bu için daha ile çok ama
   yang untuk tidak dengan dari karena ini itu akan`,
);

/** Of these one is enough where no word is English. */
const UNMISTAKABLE = wordsIn(
  `und nicht für wird werden auf oder weil dass zum zur beim zwei eine einen einem wenn avec cette où être
   está están porque não são één niet voor het och att inte ikke się nie jest dla için bir yang untuk tidak`,
);

// Without those that other languages have, too: "in", "an", "so", "was", "will", "also", "on", "or", "as", "no".
const ENGLISH = wordsIn(
  `the of and to is are for with that this it not by from when we add fix be were has have had but if than then which who
   would can could should may must do does did use used using uses make makes into only now after before there their they
   you your our its any some more most other new old same each both still just because since where while what how why up
   out over about between without instead first one two adds added fixes fixed remove removes removed update updates
   updated allow support change changes changed show set get run test tests file files error errors code build default
   version line name list user users`,
);

const WORD = /\p{L}+/gu;
const ADDRESS = /https?:\S+/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const BEYOND_LATIN = /[\u0370-\u1cff\u2c00-\ud7ff]/;
const LETTER = /\p{L}/gu;
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]/gu;

/** How much is read: a text keeps to its language. In characters. */
const READ = 600;

/**
 * Whether a text is in another language than English, so that what is known of English tells nothing of it: mostly written in
 * another script; with more small words of other languages than of English; or so short that it has no English word, and a
 * word that English cannot have.
 */
export function isForeign(text: string): boolean {
  if (text.includes(' the ') || text.includes(' and ') || text.includes(' to ')) return false;
  const start = text.slice(0, READ);
  if (BEYOND_LATIN.test(start) && countOf(start, OTHER_LETTER) * 2 > countOf(start, LETTER)) return true;
  let [foreign, english, unmistakable, marked] = [0, 0, 0, 0];
  for (const [found] of start.replace(ADDRESS, '').matchAll(WORD)) {
    const word = found.toLowerCase();
    if (ENGLISH.has(word)) english++;
    else if (FOREIGN.has(word)) foreign++;
    if (UNMISTAKABLE.has(word)) unmistakable++;
    if (BEYOND_ASCII.test(word)) marked++;
  }
  if (english === 0) return unmistakable > 0 || foreign > 1 || (foreign > 0 && marked > 0) || marked > 1;
  return foreign > 2 && foreign > english;
}

function wordsIn(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
