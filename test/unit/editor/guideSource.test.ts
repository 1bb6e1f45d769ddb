import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { Coach } from '../../../src/coach.ts';
import { DAY, MINUTE } from '../../../src/facts/instant.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { aMeasuredBranch } from '../habits/builders.ts';
import { Clock } from './clock.ts';
import { editor } from './vscode.ts';

describe('The guide of the repository at hand', () => {
  const workshop = gitWorkshop();
  let clock: Clock;

  beforeEach(() => {
    editor.startAnew();
    clock = new Clock();
  });

  afterEach(() => clock.restore());

  /** Somebody looks at the journey while this repository is at hand. */
  async function looking(repository: GitRepository) {
    const { GuideSource } = await import('../../../src/editor/guideSource.ts');
    const coach = new Coach(async () => () => assert.fail('nobody asks for advice'));
    const observation = aMeasuredBranch({ repository: repository.folder });
    coach.tell({ branch: { kind: 'observed', observation } });
    return { coach, source: new GuideSource(coach) };
  }

  const withGuide = () => workshop.aRepository().commit({ 'CLAUDE.md': 'See `a.ts`.', 'a.ts': '1' });

  it('is read when somebody looks, and told once', async () => {
    const { coach, source } = await looking(withGuide());
    await source.readIfDue();
    assert.equal(coach.facts.guide?.path, 'CLAUDE.md');
  });

  it('is read again after ten minutes at the earliest', async () => {
    const repository = withGuide();
    const { coach, source } = await looking(repository);
    await source.readIfDue();
    repository.git('rm', '--quiet', 'CLAUDE.md').commit();
    clock.passes(9 * MINUTE);
    await source.readIfDue();
    assert.ok(coach.facts.guide);
    clock.passes(MINUTE);
    await source.readIfDue();
    assert.deepEqual(coach.facts.guide, undefined);
  });

  it('is read at once in another repository', async () => {
    const { coach, source } = await looking(withGuide());
    await source.readIfDue();
    const observation = aMeasuredBranch({ repository: withGuide().folder });
    coach.tell({ branch: { kind: 'observed', observation } });
    await source.readIfDue();
    assert.equal(coach.facts.guide?.repository, observation.repository);
  });

  it('is left alone in a window that nobody trusts, and without a branch that can be measured', async () => {
    const { coach, source } = await looking(withGuide());
    editor.isTrusted = false;
    await source.readIfDue();
    assert.equal(coach.facts.guide, undefined);
    editor.isTrusted = true;
    coach.tell({ branch: { kind: 'no-folder' } });
    clock.passes(DAY);
    await source.readIfDue();
    assert.equal(coach.facts.guide, undefined);
  });
});
