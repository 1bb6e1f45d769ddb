import assert from 'node:assert/strict';
import { TEMPLATES } from '../../../src/drafts/catalogue.ts';
import { templatesFor } from '../../../src/drafts/speakFor.ts';
import type { Expectation, Progression } from '../../../src/framework/schema.ts';
import { builtInLadder, germanLadder } from '../growth/ladders.ts';

const asked = ({ levels }: Progression): readonly Expectation[] =>
  levels.flatMap(({ expectations }) => Object.values(expectations).flat());

describe('Templates', () => {
  it('help with all that the built-in ladder asks, but for what no document meets', () => {
    const without = asked(builtInLadder()).filter((one) => templatesFor(one).length === 0);
    assert.deepEqual(
      without.map(({ id }) => id),
      [
        'L1.slice-work-into-1-2-days',
        'L1.structured-logging',
        'L1.review-within-24-hours',
        'L2.work-across-the-stack',
        'L2.comprehensive-observability',
        'L3.relationships-across-the-org',
        'L4.org-wide-outcomes',
      ],
    );
  });

  it('speak only for expectations that the built-in ladder has', () => {
    const ids = asked(builtInLadder()).map(({ id }) => id);
    for (const { speaksFor } of TEMPLATES) for (const id of speaksFor) assert.ok(ids.includes(id), id);
  });

  it('follow an expectation that was renamed', () => {
    const renamed = { id: 'E1.status', formerly: ['L1.daily-status'] };
    assert.deepEqual(
      templatesFor(renamed).map(({ id }) => id),
      ['daily-status'],
    );
  });

  it("claim nothing of a team's own ladder", () => {
    assert.deepEqual(
      asked(germanLadder()).flatMap((one) => templatesFor(one)),
      [],
    );
  });
});
