import { fileFacts } from './fact.ts';
import { asking, filled, type Template } from './template.ts';

type SectionId = 'summary' | 'impact' | 'timeline' | 'cause' | 'response' | 'change' | 'prevention';

/**
 * What happened, why it could, and what will catch it next time. It names nobody: commits and pull requests belong to people,
 * and names of branches often hold a login, so of what is known it takes files alone.
 */
export const postmortem: Template<'postmortem', SectionId> = {
  id: 'postmortem',
  speaksFor: [
    'L1.take-part-in-incidents',
    'L2.blameless-postmortems',
    'L3.symptom-based-alerting',
    'L3.accountable-for-reliability',
    'L3.lead-incident-response',
  ],

  sections: (known) => [
    ...asking('summary', 'impact', 'timeline', 'cause', 'response'),
    filled('change', fileFacts(known)),
    ...asking('prevention'),
  ],
};
