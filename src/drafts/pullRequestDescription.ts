import { lookFacts, otherChangeFacts, whyFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

type SectionId = 'why' | 'changes' | 'files' | 'proof' | 'after';

/** Why first. What no commit and no file says, it asks and never makes up. */
export const pullRequestDescription: Template<'pull-request', SectionId> = {
  id: 'pull-request',
  speaksFor: ['L1.small-focused-prs', 'L1.prs-explain-why', 'L1.know-the-problem', 'L1.follow-prs-through-deployment'],

  isForGitHub: true,

  sections: (known) => {
    const look = lookFacts(known);
    return [
      filled('why', whyFacts(known)),
      filled('changes', otherChangeFacts(known)),
      // Of a branch of a few files nobody asks where to begin.
      ...(known.branch && look.length === 0 ? [] : [filled('files', look)]),
      ...asking('proof', 'after'),
    ];
  },
};
