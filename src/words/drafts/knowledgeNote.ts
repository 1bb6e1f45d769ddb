import type { SectionIdOf } from '../../drafts/catalogue.ts';
import { draftOf } from './draftDay.ts';
import type { DraftWords } from './draftWords.ts';

export const knowledgeNoteWords: DraftWords<SectionIdOf<'knowledge-note'>> = {
  title: 'Knowledge note',
  purpose: 'what you found out, so that the next person need not ask',
  head: ({ today }) => `# Knowledge note\n\n${draftOf(today)}`,
  sections: {
    question: {
      heading: 'The question',
      asks: ['Which question does this answer, and who asks it?'],
    },
    answer: {
      heading: 'The short answer',
      asks: ['What would you say to somebody at your desk?'],
    },
    where: {
      heading: 'Where to look',
      asks: ['Which files, dashboards or commands?'],
      thenAsks: ['Which of these matter here, and what else: dashboards, commands?'],
    },
    steps: {
      heading: 'Step by step',
      asks: ['What do you do first, and what do you see then?', 'And then?'],
    },
    pitfalls: {
      heading: 'What goes wrong',
      asks: ['Which mistake does everybody make once, and how does one get out of it?'],
    },
    age: {
      heading: 'When this is out of date',
      asks: ['What would have to change for this to be wrong, and where would one notice?'],
    },
  },
};
