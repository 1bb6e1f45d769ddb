import assert from 'node:assert/strict';
import fc from 'fast-check';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

/** A step of a history on two branches: a commit on one, or the one merged into the other. */
type Step = 'on main' | 'on feature' | 'main into feature' | 'feature into main';
const STEPS: readonly Step[] = ['on main', 'on feature', 'main into feature', 'feature into main'];

describe('The merge base', () => {
  const workshop = gitWorkshop();

  /** Makes the history without a working tree, so that it takes little time. */
  function history(steps: readonly Step[]): GitRepository {
    const repository = workshop.aRepository().commit({ a: 1 });
    const tree = repository.ask('rev-parse', 'HEAD^{tree}').trim();
    const tips = { main: repository.ask('rev-parse', 'HEAD').trim(), feature: '' };
    tips.feature = tips.main;
    for (const [at, step] of steps.entries()) {
      const to = step === 'on main' || step === 'feature into main' ? 'main' : 'feature';
      const from = step.includes('into') ? [to === 'main' ? tips.feature : tips.main] : [];
      if (from[0] === tips[to]) continue;
      const parents = [tips[to], ...from].flatMap((parent) => ['-p', parent]);
      tips[to] = repository.ask('commit-tree', tree, ...parents, '-m', `${at}`).trim();
    }
    repository.git('remote', 'add', 'origin', 'https://example.com/x.git');
    repository.git('update-ref', 'refs/remotes/origin/main', tips.main);
    return repository.git('update-ref', 'refs/heads/feature', tips.feature).checkout('feature');
  }

  it('is one of those that git names, whatever was merged into what', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 6 }), async (steps) => {
        const repository = history(steps);
        const found = await measureBranch(repository.folder, { environment: repository.environment });
        const all = repository.ask('merge-base', '--all', 'HEAD', 'origin/main').trim().split('\n');
        seen.add(all.length);
        assert.equal(found.kind, 'measured');
        assert.ok(found.kind === 'measured' && all.includes(found.base.mergeBase), steps.join(', '));
      }),
      { numRuns: 12, seed: 4, examples: [[['on main', 'on feature', 'main into feature', 'feature into main']]] },
    );
    assert.ok(seen.has(1));
  });

  it('is one of two where the branches were merged crosswise', async () => {
    const repository = history(['on main', 'on feature']);
    const [main, feature] = [
      repository.ask('rev-parse', 'origin/main').trim(),
      repository.ask('rev-parse', 'HEAD').trim(),
    ];
    const tree = repository.ask('rev-parse', 'HEAD^{tree}').trim();
    const merge = (one: string, other: string) =>
      repository.ask('commit-tree', tree, '-p', one, '-p', other, '-m', 'x').trim();
    repository.git('update-ref', 'refs/remotes/origin/main', merge(main, feature));
    repository.git('update-ref', 'refs/heads/feature', merge(feature, main));
    const found = await measureBranch(repository.folder, { environment: repository.environment });
    assert.ok(found.kind === 'measured' && [main, feature].includes(found.base.mergeBase));
    assert.equal(repository.ask('merge-base', '--all', 'HEAD', 'origin/main').trim().split('\n').length, 2);
  });
});
