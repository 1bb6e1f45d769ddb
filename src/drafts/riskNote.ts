import { branchFacts, openHereFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

/** What may go wrong, said while something can be done about it. */
export const riskNote: Template<'risk-note', 'promise' | 'progress' | 'chance' | 'risk' | 'choices' | 'need'> = {
  id: 'risk-note',
  speaksFor: ['L2.communicate-risks-early', 'L3.outcomes-not-deliverables', 'L4.trusted-advisor'],
  isMessage: true,

  sections: (known) => [
    ...asking('promise'),
    filled('progress', [...branchFacts(known), ...openHereFacts(known)]),
    ...asking('chance', 'risk', 'choices', 'need'),
  ],
};
