import assert from 'node:assert/strict';
import { type GitTask, gitIn } from '../../../src/git/git.ts';
import { gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('Asking git', () => {
  const workshop = gitWorkshop();

  function ask(...words: readonly string[]) {
    const { folder, environment } = workshop.aRepository().commit({ a: 1 });
    const task: GitTask<string> = { arguments: words, parse: (output) => output.toString('utf8') };
    return gitIn({ folder, program: 'git', environment, signal: undefined }).run(task);
  }

  it('gives what git wrote, and nothing where it wrote nothing', async () => {
    assert.deepEqual(await ask('ls-files'), { kind: 'answered', answer: 'a\n' });
    assert.deepEqual(await ask('ls-files', '--others'), { kind: 'answered', answer: '' });
  });

  const FAILURES: readonly (readonly [how: string, words: readonly string[], said: string])[] = [
    ['in which git says what is wrong', ['rev-parse', 'HEAD^9'], "fatal: ambiguous argument 'HEAD^9'"],
    ['of which git says nothing', ['rev-parse', '--verify', '--quiet', 'nowhere'], ''],
  ];
  for (const [how, words, said] of FAILURES) {
    it(`gives a failure ${how}`, async () => {
      const answer = await ask(...words);
      assert.ok(answer.kind === 'failed');
      assert.notEqual(answer.exitCode, 0);
      assert.equal(answer.said.split(':').slice(0, 2).join(':'), said);
    });
  }
});
