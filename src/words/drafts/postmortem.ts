import type { SectionIdOf } from '../../drafts/catalogue.ts';
import { draftOf } from './draftDay.ts';
import type { DraftWords } from './draftWords.ts';

export const postmortemWords: DraftWords<SectionIdOf<'postmortem'>> = {
  title: 'Postmortem without blame',
  purpose: 'what happened, why it could, and what will catch it next time',
  head: ({ today }) =>
    `# Postmortem\n\n${draftOf(today)} It names systems and roles, and no people: whoever acted did so on what they knew then.`,
  sections: {
    summary: {
      heading: 'What happened',
      asks: ['In two sentences: what failed, and how did it end?'],
    },
    impact: {
      heading: 'Impact',
      asks: ['Who could not do what, from when to when, and how many were they?'],
    },
    timeline: {
      heading: 'Timeline',
      asks: [
        '00:00 What changed, or what began?',
        '00:00 How was it noticed: by an alert, by a customer, by chance?',
        '00:00 What was tried, and what helped?',
        '00:00 When was it over, and what showed that?',
      ],
    },
    cause: {
      heading: 'Root cause',
      asks: ['What made it possible? Ask why again until the answer is something that a system could have caught.'],
    },
    response: {
      heading: 'What helped, and what was in the way',
      asks: ['What made it shorter or smaller?', 'What made it longer: missing logs, access, an alert, a way back?'],
    },
    change: {
      heading: 'What is changed so far',
      asks: ['What is changed already, and what is still as it was?'],
    },
    prevention: {
      heading: 'So that it does not come back',
      asks: ['Which check, limit or alert would have caught it, which team adds it, and by when?'],
    },
  },
};
