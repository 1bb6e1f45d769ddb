import { branchFacts, placeFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

/** Ways to do something with what each costs, and a recommendation. */
export const tradeOffs: Template<'trade-offs', 'decision' | 'measures' | 'options' | 'recommendation' | 'code'> = {
  id: 'trade-offs',
  speaksFor: [
    'L2.propose-with-trade-offs',
    'L2.question-assumptions',
    'L2.balance-tech-debt',
    'L3.second-order-effects',
    'L3.tech-serves-business',
    'L3.appropriate-complexity',
    'L3.impact-over-perfection',
    'L4.short-and-long-term',
    'L4.trusted-advisor',
    'L4.influence-without-authority',
    'L4.represent-engineering',
  ],

  sections: (known) => [
    ...asking('decision', 'measures', 'options', 'recommendation'),
    filled('code', [...placeFacts(known), ...branchFacts(known)]),
  ],
};
