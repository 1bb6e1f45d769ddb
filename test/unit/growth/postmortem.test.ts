import assert from 'node:assert/strict';
import { isPostmortem } from '../../../src/growth/postmortem.ts';
import { aFile } from '../../github/builders.ts';

describe('A file that looks back at an incident', () => {
  const ARE = [
    'docs/postmortems/2026-03.md',
    'docs/post-mortem.md',
    'POST_MORTEM.txt',
    'postmortem-checkout.rst',
    'team/post mortem of the outage.markdown',
    'docs/incident-review-2026-03-02.md',
    'docs/incidents/2026-03-02/review.md',
    'docs/incident_reports/12.adoc',
    'docs/retrospectives/incident-12.md',
    'docs/retrospective-of-the-incident.md',
    'incident-retro.org',
  ];
  for (const path of ARE) it(`is ${path}`, () => assert.equal(isPostmortem(aFile({ path, change: 'added' })), true));

  const ARE_NOT = [
    'src/postmortem.ts',
    'docs/postmortem.png',
    'docs/postmortems/README.md',
    'docs/postmortems/index.md',
    'docs/postmortem-template.md',
    'templates/incident-review.md',
    'node_modules/postmortem/notes.md',
    'docs/incident-response.md',
    'docs/incident-preview.md',
    'docs/coincidental-review.md',
    'docs/retrospective-sprint-12.md',
    'docs/review.md',
    'CHANGELOG.md',
  ];
  for (const path of ARE_NOT)
    it(`is not ${path}`, () => assert.equal(isPostmortem(aFile({ path, change: 'added' })), false));

  const CHANGES = { added: true, modified: true, deleted: false, renamed: false, copied: false } as const;
  for (const [change, isOne] of Object.entries(CHANGES)) {
    it(`${isOne ? 'counts' : 'does not count'} where it was ${change}`, () => {
      const file = { ...aFile({ path: 'docs/postmortems/2026-03.md' }), change: change as keyof typeof CHANGES };
      assert.equal(isPostmortem(file), isOne);
    });
  }
});
