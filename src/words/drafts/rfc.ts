import type { SectionIdOf } from '../../drafts/catalogue.ts';
import { draftOf } from './draftDay.ts';
import type { DraftWords } from './draftWords.ts';

export const rfcWords: DraftWords<SectionIdOf<'rfc'>> = {
  title: 'RFC',
  purpose: 'a direction to agree on: the proposal, what else was weighed, how it is decided',
  head: ({ today }) => `# Request for comments\n\n${draftOf(today)}`,
  sections: {
    summary: {
      heading: 'In short',
      asks: ['What do you propose, in three sentences that a newcomer understands?'],
    },
    why: {
      heading: 'Why now',
      asks: ['Which problem of users, of the business or of several teams does it solve, and what does waiting cost?'],
    },
    proposal: {
      heading: 'Proposal',
      asks: ['What is different afterwards: for users, in the system, in how teams work?'],
    },
    others: {
      heading: 'What else was weighed',
      asks: ['Another way: what speaks for it, and why not?', 'Doing nothing: for how long would that do?'],
    },
    effects: {
      heading: 'Second-order effects',
      asks: ['What becomes slower, dearer or harder because of it, and for whom?'],
    },
    steps: {
      heading: 'Steps',
      asks: ['Which steps can each be taken back? Which can several people take at once?'],
    },
    questions: {
      heading: 'Open questions',
      asks: ['What do you not know yet, and who would?'],
    },
    decision: {
      heading: 'Decision',
      asks: [
        'Who decides, and until which day can one comment in writing?',
        'When do you meet for 30 minutes to decide?',
        'Afterwards: what was decided, and why?',
      ],
    },
    code: {
      heading: 'What there is so far',
      asks: ['Is there a prototype, a figure or an earlier document? Link it.'],
      thenAsks: ['What does it show, and what does it leave open?'],
    },
  },
};
