import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attributeValues } from '../../../src/facts/attributes.ts';
import { gitWorkshop } from '../../fixtures/gitRepository.ts';

const PATTERNS = `a a.ts /a.ts *.ts **.ts *.* a* *a ? ?? a?c a/b /a/b a/* a/** **/b **/b.ts a/**/b a/**/b.ts /**/b.ts
  a/**b a**/b foo**/bar.ts foo/**bar.ts /** ** * a/ a/b/ /a/ *.t[sx] *.[!t]s *.[^t]s [a-c].ts [c-a].ts []a].ts [!]a].ts [a-] [-a] [
  [a [[:digit:]]* [[:alpha:]].ts [[:nope:]] [[:upper:]]* [[:punct:]]* a\\*b a\\?c \\a.ts a\\ \\*.ts a\\\\b x[a\\]b]y
  x[a/b]y a/?/b a/*/b a/*/*.ts */b.ts */*/b.ts **/a/** **/a/**/b.ts a/***/b.ts a/**/**/b.ts "a b.ts" "a\\tb" "\\303\\251.ts"
  é.ts caf? caf?? caf* *é *.min.js .hidden .* */.hidden "a\\"b" "bad\\q" "unclosed a*b*c*d ab[cd]*[ef].g foo/bar.ts foo?bar.ts
  foo[/]bar.ts foo[!x]bar.ts !a.ts //a.ts a//b.ts **/ **/* */** [a-c-e].ts [*] [?] x**y x**/y **y/z a/b**/c.ts a/b**/**/c.ts a\\/b`
  .split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)|\s+/)
  .filter((pattern) => pattern !== '');

const PATHS =
  `a a.ts b.ts c.ts d.ts -.ts ].ts e.ts b a/b a/b.ts a/x/b a/x/y/b.ts a/x/b.ts b/a b/a/b.ts x/a/y/b.ts foo/bar.ts fooq/bar.ts
  foox/y/bar.ts foo/q/bar.ts foo/xbar.ts foo.bar.ts foo/x/y/bar.ts A.ts A1 1a 9 _a a*b axb abc a?c a\\b x]y x/y xay xby xcy é.ts café
  caf cafe a.min.js .hidden d/.hidden ab abcd aXbXcXd abce.g abdf.g a/b/c.ts a/bx/c.ts a/bx/y/c.ts a/b/y/c.ts x/y/z xy/z xxy [ [a * ? .ts
  a.tsx a.ts/b xqy x/q/y a/z.ts -`
    .split(/\s+/)
    .concat(['a b.ts', 'a\tb', 'a"b', 'a\nb.ts', 'unclosed', '"unclosed'])
    .filter((path) => path !== '');

describe('attributes, against git check-attr', () => {
  const workshop = gitWorkshop();

  /** What git says: path -> value of x. */
  function asGit(files: Readonly<Record<string, string>>, attribute = 'x'): string[] {
    const repository = workshop.aRepository().write(files);
    const said = repository.ask('check-attr', '-z', attribute, '--', ...PATHS).split('\0');
    return PATHS.map((path, at) => `${path}: ${said[at * 3 + 2]}`);
  }

  function asRung(files: readonly { folder: string; text: string }[], attribute = 'x'): string[] {
    const valuesOf = attributeValues(files, [attribute]);
    return PATHS.map((path) => `${path}: ${word(valuesOf(path).get(attribute))}`);
  }

  function word(value: boolean | string | undefined): string {
    if (value === true) return 'set';
    if (value === false) return 'unset';
    return value ?? 'unspecified';
  }

  it('matches every pattern as git does', () => {
    const folders = ['', 'a'];
    for (const folder of folders) {
      const differences: string[] = [];
      // One repository for all patterns: each has an attribute of its own.
      const text = PATTERNS.map((pattern, at) => `${pattern} x${at}=yes\n`).join('');
      const names = PATTERNS.map((_, at) => `x${at}`);
      const path = folder === '' ? '.gitattributes' : `${folder}/.gitattributes`;
      const said = workshop
        .aRepository()
        .write({ [path]: text })
        .ask('check-attr', '-z', ...names, '--', ...PATHS);
      const git = new Set(triples(said));
      const valuesOf = attributeValues([{ folder, text }], names);
      for (const file of PATHS) {
        const values = valuesOf(file);
        for (const [at, pattern] of PATTERNS.entries()) {
          const own = values.get(`x${at}`) === 'yes';
          if (own !== git.has(`${file}\0x${at}\0yes`)) differences.push(`${pattern} on ${file}: Rung says ${own}`);
        }
      }
      assert.deepEqual(differences, [], `in folder "${folder}"`);
    }
  });

  function triples(said: string): string[] {
    const words = said.split('\0');
    return words.flatMap((_, at) => (at % 3 === 0 ? [words.slice(at, at + 3).join('\0')] : []));
  }

  const TEXTS: Readonly<Record<string, string>> = {
    'the last matching rule wins': '*.ts x\na.ts -x\n*.ts x=last\n',
    'a rule takes back': '* x\na.ts -x\nb.ts !x\n',
    'the last word of a line wins': '*.ts x -x\na -x x\nb !x x=1\n',
    'Windows line ends': '*.ts x\r\na -x\r\n',
    'a byte order mark': '\uFEFF*.ts x\n',
    comments: '# *.ts x\n  # a x\n*.ts x # y\n',
    'leading blanks': '   *.ts x\n\ta -x\n',
    'values with equals signs': '*.ts x=a=b\na x=\nb -x=1\n',
    'a bad attribute name voids its line': '*.ts x -\na x a/b\nb x =\n*.tsx x ä\n',
    'a macro': '[attr]m x=macro\n*.ts m\na -m\n',
    'a macro against its own attribute': '[attr]m x=macro\n*.ts m x=own\na x=own m\n',
    'macros of macros': '[attr]n m\n[attr]m x\n*.ts n\n',
    'macros in a circle': '[attr]n m\n[attr]m n x\n*.ts n\n',
    'a macro that is defined twice': '[attr]m x=1\n[attr]m x=2\n*.ts m\n',
    'a macro without meaning': '[attr]m\n*.ts m x\n[attr] x\n',
    'a line that is too long': `*.ts x ${'y'.repeat(2100)}\na x\n`,
    'a line of 2,047 bytes, and one of 2,048': `*.ts x ${'y'.repeat(2040)}\na x ${'y'.repeat(2044)}\n`,
    'a negative pattern': '!*.ts x\na x\n',
    'no attributes at all': '*.ts\n\n \n',
  };
  for (const [title, text] of Object.entries(TEXTS)) {
    it(`reads ${title}`, () => {
      assert.deepEqual(asRung([{ folder: '', text }]), asGit({ '.gitattributes': text }));
    });
  }

  it('knows the binary macro', () => {
    const text = '*.ts binary\na.ts diff\n';
    assert.deepEqual(asRung([{ folder: '', text }], 'diff'), asGit({ '.gitattributes': text }, 'diff'));
  });

  it('lets the deeper file win, and .git/info/attributes above all', () => {
    const texts = {
      '': '* x=top\n[attr]m x=macro\n',
      a: '*.ts x=deep\nb m\n[attr]k x\n',
      'a/x': 'b.ts !x\ny/* x=deepest\nb k\n',
    };
    const info = 'a.ts -x\n/a/b x=info\n';
    assert.deepEqual(
      asRung([...Object.entries(texts).map(([folder, text]) => ({ folder, text })), { folder: '', text: info }]),
      asGit({
        '.gitattributes': texts[''],
        'a/.gitattributes': texts.a,
        'a/x/.gitattributes': texts['a/x'],
        '.git/info/attributes': info,
      }),
    );
  });

  it('agrees with git on files of lines that nobody would write', () => {
    const pattern = fc.oneof(
      fc.constantFrom(
        '*',
        '*.ts',
        'a',
        '/a',
        'a/**',
        '**/b.ts',
        'foo*',
        '"a b.ts"',
        '[a-c].ts',
        '!a',
        '#a',
        '\\!a',
        '"a',
      ),
      fc
        .array(fc.constantFrom('a', 'b', '*', '?', '/', '.ts', '[ab]', '[', '!', '"', '\\', '**'), {
          minLength: 1,
          maxLength: 5,
        })
        .map((parts) => parts.join('')),
    );
    const word = fc.constantFrom(
      'x',
      '-x',
      '!x',
      'x=1',
      'x=',
      '-x=1',
      'm',
      '-m',
      '!m',
      'y',
      '-',
      '=',
      'binary',
      'x=a=b',
      'ä',
      '[attr]',
    );
    const line = fc
      .tuple(
        fc.constantFrom('', ' ', '\t', '[attr]m '),
        pattern,
        fc.array(word, { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n', ' \n', '\n\n'),
      )
      .map(([before, what, words, end]) => `${before}${before === '[attr]m ' ? '' : what} ${words.join(' ')}${end}`);
    const texts = fc.sample(
      fc.array(line, { maxLength: 8 }).map((all) => all.join('')),
      { numRuns: 60, seed: 11 },
    );
    const repository = workshop.aRepository();
    for (const text of texts) {
      const said = repository
        .write({ '.gitattributes': text })
        .ask('check-attr', '-z', 'x', '--', ...PATHS)
        .split('\0');
      const git = PATHS.map((path, at) => `${path}: ${said[at * 3 + 2]}`);
      assert.deepEqual(asRung([{ folder: '', text }]), git, JSON.stringify(text));
    }
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (text, path) => {
          assert.ok(
            attributeValues(
              [
                { folder: '', text },
                { folder: 'a', text },
              ],
              ['x'],
            )(path) instanceof Map,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
