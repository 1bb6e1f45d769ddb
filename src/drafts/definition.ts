import { branchFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

type SectionId = 'problem' | 'people' | 'evidence' | 'success' | 'limits' | 'edges' | 'questions' | 'step' | 'code';

/** Which problem, for whom, and how one will know that it is solved: before anything is built. */
export const definition: Template<'definition', SectionId> = {
  id: 'definition',
  speaksFor: [
    'L1.understand-the-problem-first',
    'L1.ask-clarifying-questions',
    'L1.know-the-problem',
    'L1.know-who-is-affected',
    'L2.edge-cases-before-building',
    'L2.question-assumptions',
    'L2.improve-from-data',
    'L2.outcomes-not-output',
    'L2.work-with-stakeholders',
    'L2.own-features-end-to-end',
    'L2.initiative-in-your-domain',
    'L3.find-problems-unassigned',
    'L3.navigate-ambiguity',
    'L3.define-what-to-build',
    'L3.connect-tech-to-outcomes',
    'L4.high-leverage-problems',
    'L4.tech-enabled-business',
  ],

  sections: (known) => [
    ...asking('problem', 'people', 'evidence', 'success', 'limits', 'edges', 'questions', 'step'),
    filled('code', branchFacts(known)),
  ],
};
