import assert from 'node:assert/strict';
import type { ChangesProblem } from '../../../src/facts/branchChanges.ts';
import type { StackProblem } from '../../../src/facts/branchStack.ts';
import * as words from '../../../src/words/stack.ts';

const HOSTILE = 'a [b](command:c)\nd';

describe('The words around the branches of a split', () => {
  it('ask with the list, and say what stays as it is', () => {
    assert.equal(words.askToMake(3), 'Make 3 branches out of this one?');
    const more = words.askToMakeMore([{ branch: 'a-1-of-2', title: 'Move 2 files' }], ['.env', 'b.ts']);
    assert.match(more, /^a-1-of-2: Move 2 files\n\n/);
    assert.match(
      more,
      /\n\nNot committed yet, and in it: \.env, b\.ts\.\n\n.*stay as they are, and nothing is pushed\.$/,
    );
  });

  it('list no more than a dialog has room for', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ branch: `a-${at}`, title: 'x' }));
    const lines = words.askToMakeMore(many, []).split('\n');
    assert.equal(lines[19], 'and 71 more');
  });

  it('say what was made, and what became of the undoing', () => {
    const stack = {
      commonFolder: '/x',
      tree: 't',
      branches: [1, 2].map((at) => ({ name: `a-${at}-of-2`, commit: 'c' })),
    };
    assert.equal(
      words.madeWords(stack),
      'Made 2 branches: a-1-of-2 to a-2-of-2. Your own branch is as it was. Next: push the first one and open its pull request.',
    );
    assert.equal(words.undoneWords({ deleted: ['a', 'b'], kept: [] }), 'Deleted 2 branches that Rung had made.');
    assert.match(words.undoneWords({ deleted: [], kept: [{ name: 'a', because: 'moved' }] }), /^a stays, since/);
    assert.equal(words.undoneWords({ deleted: [], kept: [] }), words.NOTHING_TO_UNDO);
  });

  const PROBLEMS: readonly (StackProblem | ChangesProblem)[] = [
    { kind: 'needs-filter', path: HOSTILE, filter: HOSTILE },
    { kind: 'too-large', path: HOSTILE, size: 120_000_000 },
    { kind: 'too-many', files: 20_000 },
    { kind: 'fault' },
    { kind: 'conflicts' },
    { kind: 'changed-since' },
    { kind: 'name-taken', branch: HOSTILE },
    { kind: 'nobody' },
    { kind: 'not-the-same' },
    { kind: 'git-failed', said: HOSTILE },
  ];
  for (const problem of PROBLEMS) {
    it(`say in a sentence or two what is wrong: ${problem.kind}`, () => {
      const said = words.stackProblemWords(problem);
      assert.doesNotMatch(said, /\n|undefined/);
      assert.ok(problem.kind === 'git-failed' || said.endsWith('.'));
      assert.doesNotMatch(said, /\]\(command/);
    });
  }
});
