import type { SectionIdOf } from '../../drafts/catalogue.ts';
import { sinceWords, withWeekday } from './draftDay.ts';
import type { DraftWords } from './draftWords.ts';

export const dailyStatusWords: DraftWords<SectionIdOf<'daily-status'>> = {
  title: 'Daily status',
  purpose: 'what is done, what is under way and what is in the way, for the chat',
  head: ({ today }) => `**Status, ${withWeekday(today)}**`,
  sections: {
    done: {
      heading: ({ since, today }) => `Done since ${sinceWords(since, today)}`,
      asks: ['What did you get done, and what can somebody do now because of it?'],
    },
    now: {
      heading: 'Now',
      asks: ['What do you work on today?'],
    },
    blocked: {
      heading: 'Blocked',
      asks: ['What is in the way, and who could clear it? If nothing is, say so.'],
    },
  },
};
