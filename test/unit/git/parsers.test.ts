import assert from 'node:assert/strict';
import { readConfiguration, remoteNames, withoutFilters } from '../../../src/git/configuration.ts';
import { parseDiff } from '../../../src/git/diff.ts';
import { gitEnvironment } from '../../../src/git/gitEnvironment.ts';
import { cutFrom, parseReflog } from '../../../src/git/reflog.ts';
import { hostedRepository } from '../../../src/git/remoteUrl.ts';

describe('The words of git diff --raw --numstat -z', () => {
  const FULL = [
    ':100644 100644 1111111 0000000 M\0a.ts\0',
    ':100644 100644 1111111 0000000 R090\0old\0new\0',
    ':100644 100644 1111111 0000000 M\0touched\0',
    ':000000 100644 0000000 1111111 A\0x.bin\0',
    ':160000 160000 1111111 2222222 M\0lib\0',
    ':100644 120000 1111111 0000000 T\0link\0',
    '3\t1\ta.ts\0',
    '1\t1\t\0old\0new\0',
    '-\t-\tx.bin\0',
    '1\t1\tlib\0',
    '1\t9\tlink\0',
  ].join('');

  it('become files', () => {
    const text = { content: 'text' } as const;
    assert.deepEqual(parseDiff(Buffer.from(FULL)), [
      { path: 'a.ts', change: 'modified', additions: 3, deletions: 1, ...text },
      { path: 'new', previousPath: 'old', change: 'renamed', additions: 1, deletions: 1, ...text },
      { path: 'x.bin', change: 'added', additions: 0, deletions: 0, content: 'binary' },
      { path: 'lib', change: 'modified', additions: 1, deletions: 1, content: 'submodule' },
      { path: 'link', change: 'modified', additions: 1, deletions: 9, ...text },
    ]);
  });

  it('may break off anywhere, or hold anything', () => {
    for (let length = 0; length <= FULL.length; length++) {
      for (const file of parseDiff(Buffer.from(FULL.slice(0, length)))) {
        assert.ok(file.path !== '' && file.additions >= 0 && file.deletions >= 0, JSON.stringify(file));
      }
    }
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const pieces = [
      ':',
      '100644 ',
      'M',
      'R100',
      '\0',
      '\0',
      '1\t2\t',
      '-\t-\t',
      'name',
      '\t',
      '\n',
      ':100644 100644 a b R1\0',
      '\xff',
    ];
    for (let round = 0; round < 2000; round++) {
      const output = Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join('');
      for (const file of parseDiff(Buffer.from(output, 'latin1')))
        assert.ok(Number.isSafeInteger(file.additions), output);
    }
  });
});

describe('What a branch was cut from', () => {
  const OID = 'a'.repeat(40);
  const entry = (message: string, at = 100, after = OID) =>
    `${'0'.repeat(40)} ${after} Ada > <a@b.c> ${at} +0100\t${message}\n`;

  const CASES: readonly (readonly [title: string, own: string, head: string, expected: string | undefined])[] = [
    ['stands in its log', entry('branch: Created from origin/main'), '', 'origin/main'],
    [
      'stands in the log of HEAD',
      entry('branch: Created from HEAD'),
      entry('checkout: moving from main to feature'),
      'main',
    ],
    ['is a branch some commits ago', entry('branch: Created from main~2^'), '', 'main'],
    [
      'is that of the newest creation',
      entry('branch: Created from a') + entry('branch: Reset to b') + entry('branch: Created from b'),
      '',
      'b',
    ],
    [
      'is not the branch that HEAD left at another time',
      entry('branch: Created from HEAD'),
      entry('checkout: moving from main to feature', 99),
      undefined,
    ],
    [
      'is not the branch that HEAD left for another',
      entry('branch: Created from HEAD'),
      entry('checkout: moving from main to other'),
      undefined,
    ],
    [
      'is not a detached HEAD',
      entry('branch: Created from HEAD'),
      entry(`checkout: moving from ${OID} to feature`),
      undefined,
    ],
    [
      'is found under an earlier name',
      entry('branch: Created from HEAD') + entry('Branch: renamed refs/heads/old to refs/heads/feature'),
      entry('checkout: moving from main to old'),
      'main',
    ],
    ['is unknown after a clone', entry('clone: from https://example.com/a.git'), '', undefined],
    ['is unknown where the log is no log', 'hello\n\t\n', '\0', undefined],
  ];
  for (const [title, own, head, expected] of CASES) {
    it(title, () => assert.equal(cutFrom('feature', parseReflog(own), [parseReflog(head)]), expected));
  }
});

describe('The configuration of git', () => {
  const LISTED = [
    ...['remote.origin.url\na', 'remote.a.b.url\nb', 'remote.origin.fetch\nc'],
    ...['filter.lfs.clean\nd\ne', 'filter.x.y.required', 'core.bare\nfalse'],
  ];
  const entries = readConfiguration.parse(Buffer.from(LISTED.map((entry) => `file:.git/config\0${entry}\0`).join('')));

  it('tells the remotes', () => assert.deepEqual(remoteNames(entries), ['origin', 'a.b']));

  it('tells the filters, which are switched off', () => {
    assert.deepEqual(Object.keys(withoutFilters(entries) ?? {}), [
      ...['filter.lfs.clean', 'filter.lfs.process', 'filter.lfs.required'],
      ...['filter.x.y.clean', 'filter.x.y.process', 'filter.x.y.required'],
    ]);
  });

  it('keeps multi-line values and keys without a value', () => {
    assert.deepEqual(entries.slice(3, 5), [
      { key: 'filter.lfs.clean', value: 'd\ne', file: '.git/config' },
      { key: 'filter.x.y.required', value: 'true', file: '.git/config' },
    ]);
  });
});

describe('The environment that git runs in', () => {
  const given = {
    PATH: '/bin',
    GIT_DIR: 'x',
    git_index_file: 'x',
    Pager: 'x',
    GIT_CONFIG_GLOBAL: '/home/ada/config',
    EMPTY: undefined,
  };
  const made = gitEnvironment(given, { 'filter.x.clean': '', 'core.hooksPath': 'evil' });

  it('has no variable that points git elsewhere', () => {
    assert.deepEqual(
      [made.PATH, made.GIT_CONFIG_GLOBAL, made.GIT_DIR, made.git_index_file, made.Pager],
      ['/bin', '/home/ada/config', undefined, undefined, undefined],
    );
    assert.equal('EMPTY' in made, false);
  });

  it('has settings that nothing given can override', () => {
    const keys = Object.keys(made).filter((name) => name.startsWith('GIT_CONFIG_KEY_'));
    assert.equal(made.GIT_CONFIG_COUNT, String(keys.length));
    const at = keys.find((key) => made[key] === 'core.hooksPath')?.replace('KEY', 'VALUE') ?? '';
    assert.equal(made[at], '/dev/null');
  });
});

describe('The URL of a remote', () => {
  const CASES: Readonly<Record<string, string | undefined>> = {
    'https://github.com/rung/ladder': 'github.com rung/ladder',
    'https://github.com/rung/ladder.git': 'github.com rung/ladder',
    'https://github.com/rung/ladder/': 'github.com rung/ladder',
    'https://GitHub.com/Rung/Ladder.git': 'github.com Rung/Ladder',
    'https://ada:secret@github.com/rung/ladder': 'github.com rung/ladder',
    'https://secret@git.example.com:8443/rung/ladder': 'git.example.com:8443 rung/ladder',
    'https://github.com:443/rung/ladder': 'github.com rung/ladder',
    'git@github.com:rung/ladder.git': 'github.com rung/ladder',
    'github.com:rung/ladder.git': 'github.com rung/ladder',
    'git@github.com:/rung/ladder.git': 'github.com rung/ladder',
    'ssh://git@github.com/rung/ladder.git': 'github.com rung/ladder',
    'ssh://git@git.example.com:2222/rung/ladder.git': 'git.example.com rung/ladder',
    'ssh://git@ssh.github.com:443/rung/ladder.git': 'github.com rung/ladder',
    'git://github.com/rung/dots.in.name.git': 'github.com rung/dots.in.name',
    'https://github.com/rung': undefined,
    'https://github.com/rung/ladder/tree/main': undefined,
    'file:///home/ada/ladder': undefined,
    '/home/ada/ladder': undefined,
    '../ladder': undefined,
    'C:\\work\\ladder': undefined,
    'C:/work/ladder': undefined,
    'ext::sh -c evil/x': undefined,
    '': undefined,
  };
  for (const [url, expected] of Object.entries(CASES)) {
    it(`"${url}" names ${expected ?? 'no hosted repository'}`, () => {
      const found = hostedRepository(url);
      assert.equal(found && `${found.host} ${found.owner}/${found.name}`, expected);
    });
  }
});
