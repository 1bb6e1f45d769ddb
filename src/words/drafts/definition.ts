import type { SectionIdOf } from '../../drafts/catalogue.ts';
import { draftOf } from './draftDay.ts';
import type { DraftWords } from './draftWords.ts';

export const definitionWords: DraftWords<SectionIdOf<'definition'>> = {
  title: 'Definition of the problem',
  purpose: 'which problem, for whom, and how you will know that it is solved',
  head: ({ today }) => `# Definition of the problem\n\n${draftOf(today)}`,
  sections: {
    problem: {
      heading: 'Problem',
      asks: ['What goes wrong today, how often, and what does it cost?'],
    },
    people: {
      heading: 'Who is affected',
      asks: ['Who feels it, how many are they, and how do they manage today?'],
    },
    evidence: {
      heading: 'How we know',
      asks: ['Which figures, tickets or conversations show it? Link them.'],
    },
    success: {
      heading: 'How we will know that it is solved',
      asks: ['Which figure, from what to what, looked at on which day?'],
    },
    limits: {
      heading: 'Not part of it',
      asks: ['What could one expect of this that you leave out, and why?'],
    },
    edges: {
      heading: 'Edge cases',
      asks: ['What if there is none, a million, the same twice, no permission, or a stop halfway?'],
    },
    questions: {
      heading: 'Open questions',
      asks: ['What do you take for granted that nobody has checked, and who could say?'],
    },
    step: {
      heading: 'First step',
      asks: ['What is the smallest piece, of a day or two, that shows whether this is right?'],
    },
    code: {
      heading: 'What it touches',
      asks: ['Which parts of the product and of the code will this touch?'],
      thenAsks: ['What else will it touch?'],
    },
  },
};
