import { branchFacts, errorFacts, placeFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

/** A call for help that can be answered without asking back. */
export const blocker: Template<'blocker', 'stuck' | 'place' | 'error' | 'tried' | 'help'> = {
  id: 'blocker',
  speaksFor: ['L1.flag-blockers-in-30-minutes'],
  isMessage: true,

  sections: (known) => [
    ...asking('stuck'),
    filled('place', [...placeFacts(known), ...branchFacts(known)]),
    filled('error', errorFacts(known)),
    ...asking('tried', 'help'),
  ],
};
