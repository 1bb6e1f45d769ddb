import { asking, type Template } from './template.ts';

type SectionId = 'summary' | 'impact' | 'timeline' | 'cause' | 'response' | 'change' | 'prevention';

/**
 * What happened, why it could, and what will catch it next time. It names nobody: commits and pull requests belong to people,
 * and names of branches often hold a login. Whether the branch at hand has to do with the incident nobody knows, so all of it asks.
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

  sections: () => [...asking('summary', 'impact', 'timeline', 'cause', 'response', 'change', 'prevention')],
};
