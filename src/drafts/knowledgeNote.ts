import { otherFileFacts, placeFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

type SectionId = 'question' | 'answer' | 'where' | 'steps' | 'pitfalls' | 'age';

/** What one person found out, so that the next one need not. */
export const knowledgeNote: Template<'knowledge-note', SectionId> = {
  id: 'knowledge-note',
  speaksFor: [
    'L1.take-part-in-incidents',
    'L2.onboard-new-engineers',
    'L3.mentor-others',
    'L3.multiply-the-team',
    'L4.patterns-that-scale',
    'L4.build-engineering-culture',
  ],

  sections: (known) => [
    ...asking('question', 'answer'),
    filled('where', [...placeFacts(known), ...otherFileFacts(known)]),
    ...asking('steps', 'pitfalls', 'age'),
  ],
};
