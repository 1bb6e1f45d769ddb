import type { SectionIdOf } from '../../drafts/catalogue.ts';
import type { DraftWords } from './draftWords.ts';

export const blockerWords: DraftWords<SectionIdOf<'blocker'>> = {
  title: 'Blocker',
  purpose: 'what you are stuck on, what you tried, and what would help',
  sections: {
    stuck: {
      heading: 'Stuck',
      asks: ['For how long, on what, and what happens instead of what you want?'],
    },
    place: {
      heading: 'Where',
      asks: ['In which file, page or command?'],
    },
    error: {
      heading: 'Error',
      asks: ['What does it say, word for word? Where it says nothing, what do you see?'],
    },
    tried: {
      heading: 'Tried',
      asks: ['What did you try first, and what came of it?', 'And then?'],
    },
    help: {
      heading: 'Has anyone met this?',
      asks: ['What would help: an answer, a second pair of eyes, ten minutes together?'],
    },
  },
};
