import type { SectionIdOf } from '../../drafts/catalogue.ts';
import type { DraftWords } from './draftWords.ts';

/** What the why of a pull request answers. */
export const WHY = 'What was wrong or missing, for whom, and how do you know? What happens if this is not merged?';

export const pullRequestWords: DraftWords<SectionIdOf<'pull-request'>> = {
  title: 'Pull request description',
  purpose: 'why first, then what changes and how you know that it works',
  sections: {
    why: {
      heading: 'Why',
      asks: [WHY],
      thenAsks: [WHY],
    },
    changes: {
      heading: 'What changes',
      asks: ['What can somebody do, or what no longer happens, once this is merged?'],
    },
    files: {
      heading: 'Where to look',
      asks: ['Which file should a reviewer read first, and what are you unsure about?'],
      thenAsks: ['Which of these first, and what are you unsure about?'],
    },
    proof: {
      heading: 'How I know that it works',
      asks: ['Which tests, figures or pictures show it, and which edge cases did you try?'],
    },
    after: {
      heading: 'After the merge',
      asks: ['What will you watch for 15 minutes, and how is it taken back?'],
    },
  },
};
