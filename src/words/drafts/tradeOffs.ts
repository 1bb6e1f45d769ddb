import type { SectionIdOf } from '../../drafts/catalogue.ts';
import { draftOf } from './draftDay.ts';
import type { DraftWords } from './draftWords.ts';

export const tradeOffsWords: DraftWords<SectionIdOf<'trade-offs'>> = {
  title: 'Trade-off options',
  purpose: 'two or three ways, what each costs, and the one you recommend',
  head: ({ today }) => `# Trade-off options\n\n${draftOf(today)}`,
  sections: {
    decision: {
      heading: 'What is to be decided',
      asks: ['What has to be decided, for whom, and by when?'],
    },
    measures: {
      heading: 'What counts',
      asks: ['Which two or three things count most here, with their numbers: load, budget, delay, days of work?'],
    },
    options: {
      heading: 'Options',
      asks: [
        'A: what is it, what does it cost, what does it bring, and what does it make harder later?',
        'B: the same of the next best way.',
        'Do nothing: what happens then?',
      ],
    },
    recommendation: {
      heading: 'Recommendation',
      asks: ['Which one do you recommend, at which numbers, and what would change your mind?'],
    },
    code: {
      heading: 'What it is about',
      asks: ['Which code, figures or documents is this about? Link them.'],
    },
  },
};
