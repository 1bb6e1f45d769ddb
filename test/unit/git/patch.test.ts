import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { wholePiece, withPieces } from '../../../src/facts/hunks.ts';
import { parseBatch } from '../../../src/git/objects.ts';
import { parsePatch, readPatch } from '../../../src/git/patch.ts';
import { parseRaw } from '../../../src/git/rawEntries.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('The words of git diff --patch -U0 -z', () => {
  const workshop = gitWorkshop();

  function patchOf(repository: GitRepository) {
    const output = repository.askBytes(...readPatch('HEAD~1', 'HEAD').arguments);
    return { output, patch: parsePatch(output) };
  }

  it('become hunks by path, whatever the names and the lines look like', () => {
    const repository = workshop
      .aRepository()
      .commit({ 'a b.ts': 'one\n--- a/x\n+++ b/x\n', 'quote".ts': 'x\n', 'tab\t.ts': 'x\n', gone: 'bye\n', é: 'x\n' })
      .git('rm', '--quiet', 'gone')
      .commit({
        'a b.ts': 'one\n+++ b/y\ndiff --git a/z b/z\n@@ -1 +1 @@\n',
        'quote".ts': 'y\n',
        'tab\t.ts': 'y',
        'line\nend.ts': 'new\n',
        é: 'y\n',
      });
    const { hunks } = patchOf(repository).patch;
    assert.deepEqual(Object.fromEntries(hunks), {
      'a b.ts': [
        {
          after: 1,
          removed: ['--- a/x\n', '+++ b/x\n'],
          added: ['+++ b/y\n', 'diff --git a/z b/z\n', '@@ -1 +1 @@\n'],
          within: 'one',
        },
      ],
      gone: [{ after: 0, removed: ['bye\n'], added: [] }],
      'line\nend.ts': [{ after: 0, removed: [], added: ['new\n'] }],
      'quote".ts': [{ after: 0, removed: ['x\n'], added: ['y\n'] }],
      'tab\t.ts': [{ after: 0, removed: ['x\n'], added: ['y'] }],
      é: [{ after: 0, removed: ['x\n'], added: ['y\n'] }],
    });
  });

  it('have no lines for moves, modes, binaries, and what became another kind of thing', () => {
    const repository = workshop
      .aRepository()
      .commit({ moved: 'a\nb\nc\n', mode: 'x\n', kind: 'x\n' })
      .git('mv', 'moved', 'there')
      .git('rm', '--quiet', 'kind')
      .link('kind', 'mode')
      .stage({ 'a.bin': Buffer.from([0, 1]) })
      .git('update-index', '--chmod=+x', 'mode')
      .git('commit', '--quiet', '--message', 'step');
    const { patch } = patchOf(repository);
    assert.deepEqual([...patch.hunks], []);
    assert.deepEqual(
      patch.files.map(({ path, change }) => `${change} ${path}`),
      ['added a.bin', 'modified kind', 'modified mode', 'renamed there'],
    );
    assert.deepEqual(
      patch.entries.map(({ letter, before, after }) => `${letter} ${before.mode} ${after.mode}`),
      ['A 000000 100644', 'T 100644 120000', 'M 100644 100755', 'R 100644 100644'],
    );
  });

  const aLine = fc.constantFrom(
    'same',
    'a',
    'b',
    '',
    '\r',
    '-',
    '+',
    '\\ No newline at end of file',
    '@@ -1,2 +1,2 @@',
    '--- a/f',
    '+++ b/f',
    '\0',
    '\xff',
  );
  const aText = fc
    .tuple(fc.array(aLine, { maxLength: 30 }), fc.boolean())
    .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''));

  it('give the new text of a file from its old one, whatever stands in both', () => {
    const repository = workshop.aRepository().commit({ '.gitattributes': '* diff\n' });
    const put = (text: string) =>
      execFileSync('git', ['hash-object', '-w', '--stdin'], {
        cwd: repository.folder,
        env: repository.environment,
        input: Buffer.from(text, 'latin1'),
      })
        .toString()
        .trim();
    fc.assert(
      fc.property(aText, aText, (before, after) => {
        const [old, now] = [put(before), put(after)];
        const args = ['diff', '--patch', '-U0', '--text', '--no-color', '--src-prefix=a/', '--dst-prefix=b/', old, now];
        const patch = repository
          .askBytes(...args)
          .toString('latin1')
          .replace(/^(--- a|\+\+\+ b)\/[0-9a-f]{40}$/gm, '$1/f');
        const { hunks } = parsePatch(Buffer.from(`\0\0${patch}`, 'latin1'));
        const found = hunks.get('f') ?? [];
        assert.equal(withPieces(before, found, found.map(wholePiece)), after);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('may break off anywhere, or hold anything', () => {
    const repository = workshop
      .aRepository()
      .commit({ a: 'one\n', b: 'x\ny\n' })
      .git('mv', 'a', 'c')
      .commit({ b: 'x\nz' });
    const { output } = patchOf(repository);
    for (let length = 0; length <= output.length; length++) parsePatch(output.subarray(0, length));
    const piece = fc.constantFrom(
      '\0',
      '\0\0diff --git ',
      '@@ -1,3 +1 @@\n',
      '--- a/x\n',
      '+++ b/x\n',
      '+++ "b/\\q\n',
      '-a\n',
      '+b\n',
      '\\ No\n',
      ':100644 100644 ',
      'R100',
      '\n',
      '1\t2\t',
      '\xff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''), 'latin1');
        for (const hunks of parsePatch(bytes).hunks.values())
          for (const { after } of hunks) assert.ok(Number.isSafeInteger(after));
        parseRaw(bytes);
        parseBatch(bytes);
      }),
    );
  });
});

describe('The words of git cat-file --batch', () => {
  const id = 'a'.repeat(40);

  it('become contents by object, and leave out what is missing', () => {
    const output = Buffer.from(`${id} blob 3\nx\ny\n${'b'.repeat(40)} missing\n${'c'.repeat(40)} blob 0\n\n`);
    const found = parseBatch(output);
    assert.deepEqual(
      [...found].map(([key, content]) => [key[0], content.toString()]),
      [
        ['a', 'x\ny'],
        ['c', ''],
      ],
    );
  });
});
