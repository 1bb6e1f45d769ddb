import type { SectionIdOf } from '../../drafts/catalogue.ts';
import { withWeekday } from './draftDay.ts';
import type { DraftWords } from './draftWords.ts';

export const riskNoteWords: DraftWords<SectionIdOf<'risk-note'>> = {
  title: 'Risk note',
  purpose: 'what may go wrong, how likely it is, and the choices, while there is time',
  head: ({ today }) => `**Risk, ${withWeekday(today)}**`,
  sections: {
    promise: {
      heading: 'Promised',
      asks: ['What is promised, to whom, and for which day?'],
    },
    progress: {
      heading: 'Where it stands',
      asks: ['What is done, and what is left?'],
      thenAsks: ['What is left that these do not show?'],
    },
    chance: {
      heading: 'Chance',
      asks: ['At this pace, how likely is that day, in percent?'],
    },
    risk: {
      heading: 'Biggest risk',
      asks: ['What is most likely to go wrong, and how would you notice it early?'],
    },
    choices: {
      heading: 'Choices',
      asks: [
        'Less: what could be left out?',
        'Later: which day would be safe?',
        'Help: who or what would make the difference?',
      ],
    },
    need: {
      heading: 'What I need',
      asks: ['Which choice do you recommend, who decides, and by when?'],
    },
  },
};
