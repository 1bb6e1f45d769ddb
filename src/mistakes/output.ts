import { DAY, type Duration } from '../facts/instant.ts';
import { evidenceIn } from '../journal/items.ts';
import { outcomeIn } from '../why/outcomes.ts';
import type { Sign } from './sign.ts';

/** Measuring output: a piece of evidence of the last quarter counts pull requests or tickets, and no outcome is said. English. */
export const output: Sign = {
  id: 'output',

  find({ journal, terms }) {
    const from = new Date(terms.now - QUARTER).toISOString().slice(0, 10);
    for (const { on, did, outcome = '' } of evidenceIn(journal)) {
      if (on < from) break;
      const quote = COUNTS.exec(did)?.[0] ?? '';
      const saysOutcome = outcomeIn(did) !== undefined || (outcome.trim() !== '' && !COUNTS.test(outcome));
      if (quote !== '' && !saysOutcome) return { kind: 'counts-output', on, quote };
    }
    return undefined;
  },
};

const QUARTER: Duration = 90 * DAY;

/** "merged 14 PRs", "Closed a dozen support tickets"; not "cut support tickets by 30 %", which says what changed. */
const COUNTS =
  /\b(?:merged|opened|closed|shipped|delivered|resolved|completed|finished|fixed|did|wrote|made|raised|landed|released|handled|worked on|put out)\s+(?:(?:about|around|over|more than|some|up to|nearly|almost|all)\s+)?(?:\d[\d,.]*\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a hundred|hundreds of|(?:a )?dozens?(?: of)?|many|lots of|a lot of)\s+(?:[a-z-]+\s+){0,2}(?:prs?|mrs?|pull requests?|merge requests?|tickets?|issues?|stor(?:y|ies)|story points?|points|tasks?|commits?|features?|lines of code)\b/i;
