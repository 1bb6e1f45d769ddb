import { changeFacts, fileFacts, whyFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

type SectionId = 'why' | 'changes' | 'files' | 'proof' | 'after';

/** Why first. What no commit and no file says, it asks and never makes up. */
export const pullRequestDescription: Template<'pull-request', SectionId> = {
  id: 'pull-request',
  speaksFor: ['L1.small-focused-prs', 'L1.prs-explain-why', 'L1.know-the-problem', 'L1.follow-prs-through-deployment'],

  sections: (known) => [
    filled('why', whyFacts(known)),
    filled('changes', changeFacts(known)),
    filled('files', fileFacts(known)),
    ...asking('proof', 'after'),
  ],
};
