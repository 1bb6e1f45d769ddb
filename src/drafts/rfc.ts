import { branchFacts, changeFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

type SectionId = 'summary' | 'why' | 'proposal' | 'others' | 'effects' | 'steps' | 'questions' | 'decision' | 'code';

/** A direction to agree on in writing, with how it will be decided. */
export const rfc: Template<'rfc', SectionId> = {
  id: 'rfc',
  speaksFor: [
    'L3.second-order-effects',
    'L3.multiply-the-team',
    'L3.align-on-direction',
    'L4.high-leverage-problems',
    'L4.clarity-from-ambiguity',
    'L4.short-and-long-term',
    'L4.direction-for-strategy',
    'L4.velocity-across-teams',
    'L4.patterns-that-scale',
    'L4.strategy-through-insight',
    'L4.influence-without-authority',
    'L4.forums-for-decisions',
    'L4.improve-how-the-org-works',
  ],

  sections: (known) => [
    ...asking('summary', 'why', 'proposal', 'others', 'effects', 'steps', 'questions', 'decision'),
    filled('code', [...branchFacts(known), ...changeFacts(known)]),
  ],
};
