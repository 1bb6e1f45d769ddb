import assert from 'node:assert/strict';
import type { MadeStack } from '../../../src/facts/branchStack.ts';
import { undoStack } from '../../../src/git/undoStack.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { made, type Split, splitOf } from './stacks.ts';

describe('Undoing a stack of branches', () => {
  const workshop = gitWorkshop();

  async function aStack(): Promise<{ feature: GitRepository; split: Split; stack: MadeStack; before: string }> {
    const feature = workshop.aRepository().commit({ 'src/a.ts': 10 }).withRemote().branch('feature');
    feature.commit({ 'src/b.ts': 5, 'README.md': 5, 'tsconfig.json': 5 });
    const before = feature.ask('for-each-ref');
    const split = await splitOf(feature);
    const answer = await made(feature, split);
    assert.ok(answer.kind === 'made' && answer.stack.branches.length === 3);
    return { feature, split, stack: answer.stack, before };
  }

  async function undone(feature: GitRepository, { located }: Split, stack: MadeStack) {
    const answer = await undoStack(located, stack, feature);
    assert.ok(answer.kind === 'undone', JSON.stringify(answer));
    return answer.undone;
  }

  it('deletes just what was made', async () => {
    const { feature, split, stack, before } = await aStack();
    const { deleted, kept } = await undone(feature, split, stack);
    assert.deepEqual([deleted.length, kept], [3, []]);
    assert.equal(feature.ask('for-each-ref'), before);
    assert.deepEqual(await undone(feature, split, stack), { deleted: [], kept: [] }, 'and nothing a second time');
  });

  it('leaves a branch that somebody committed to, and one that is checked out, here or in a worktree', async () => {
    const { feature, split, stack } = await aStack();
    const [first = '', second = '', third = ''] = stack.branches.map(({ name }) => name);
    feature.checkout(first).commit({ more: 1 }).checkout('feature');
    feature.git('worktree', 'add', '--quiet', `${feature.folder}-tree`, second);
    const { deleted, kept } = await undone(feature, split, stack);
    assert.deepEqual(deleted, [third]);
    assert.deepEqual(kept, [
      { name: first, because: 'moved' },
      { name: second, because: 'checked-out' },
    ]);
  });

  it('leaves a branch that is being rebased in another working tree, and one that stands for another', async () => {
    const { feature, split, stack } = await aStack();
    const [first = '', second = '', third = ''] = stack.branches.map(({ name }) => name);
    const tree = feature
      .git('worktree', 'add', '--quiet', `${feature.folder}-tree`, second)
      .at(`${feature.folder}-tree`);
    feature.commit({ 'src/b.ts': 'theirs\n' });
    tree.commit({ 'src/b.ts': 'mine\n' }).gitFails('rebase', 'feature');
    feature.git('branch', 'mine', first).git('symbolic-ref', `refs/heads/${first}`, 'refs/heads/mine');
    const { deleted, kept } = await undone(feature, split, stack);
    assert.deepEqual(deleted, [third]);
    assert.deepEqual(
      kept.map(({ name, because }) => `${name} ${because}`),
      [`${first} moved`, `${second} checked-out`],
    );
    assert.notEqual(feature.ask('rev-parse', 'mine'), '');
  });

  it("does not touch a branch of that name that is somebody else's by now", async () => {
    const { feature, split, stack } = await aStack();
    const [first = ''] = stack.branches.map(({ name }) => name);
    feature.git('branch', '--quiet', '--force', first, 'main');
    const { kept } = await undone(feature, split, stack);
    assert.deepEqual(kept, [{ name: first, because: 'moved' }]);
    assert.equal(feature.ask('rev-parse', first), feature.ask('rev-parse', 'main'));
  });
});
