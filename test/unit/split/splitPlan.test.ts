import assert from 'node:assert/strict';
import type { FileChanges } from '../../../src/facts/branchChanges.ts';
import { added, changed, filler, moved, planned, text, told } from './builders.ts';

const rounding = text(
  '  const factor = 10 ** places;',
  '  const scaled = amount * factor;',
  '  const rounded = Math.round(scaled);',
  '  const result = rounded / factor;',
  '  logger.debug("rounded", result);',
  '  return result satisfies number;',
);

describe('The split plan', () => {
  const CONCERNS: Readonly<Record<string, readonly [files: readonly FileChanges[], parts: readonly string[]]>> = {
    'moves, with the imports that follow, before anything else': [
      [
        moved('src/old/money.ts', 'src/money.ts'),
        changed('src/basket.ts', {
          removed: text("import { sum } from './old/money.ts';"),
          added: text("import { sum } from './money.ts';"),
        }),
        added('src/voucher.ts', ...text('export const voucher = 1;')),
      ],
      ['moves: src/basket.ts src/money.ts', 'logic: src/voucher.ts'],
    ],
    'a move together with the one who uses it, where that changes in other ways too': [
      [
        moved('src/old/money.ts', 'src/money.ts'),
        changed('src/basket.ts', {
          removed: text("import { sum } from './old/money.ts';", 'return 1;'),
          added: text("import { sum } from './money.ts';", 'return sum(1);'),
        }),
      ],
      ['logic: src/basket.ts src/money.ts'],
    ],
    'white space alone': [
      [
        { ...changed('src/a.ts', { removed: text('a=1'), added: text('a = 1') }), isFormatting: true },
        changed('src/b.ts', { added: text('const b = 1;') }),
      ],
      ['formatting: src/a.ts', 'logic: src/b.ts'],
    ],
    'white space that means something as a change like any other': [
      [{ ...changed('src/a.py', { removed: text('return 1'), added: text('  return 1') }), isFormatting: true }],
      ['logic: src/a.py'],
    ],
    'a dependency with its lock file': [
      [
        changed('package.json', { added: text('"vouchers": "^1.2.3",') }),
        changed('package-lock.json', { added: filler(80) }),
        changed('requirements.txt', { removed: text('django==4.0'), added: text('django==5.0') }),
        added('src/voucher.ts', ...text("import { v } from 'vouchers';")),
      ],
      ['dependencies: package-lock.json package.json requirements.txt', 'logic: src/voucher.ts'],
    ],
    'what is taken out of the dependencies after the code that let go of it': [
      [
        changed('src/a.ts', { removed: text("import pad from 'left-pad';", 'pad(1);'), added: text('own(1);') }),
        changed('package.json', { removed: text('"left-pad": "1.0.0",') }),
        changed('package-lock.json', { removed: filler(9) }),
      ],
      ['logic: src/a.ts', 'removed-dependencies: package-lock.json package.json'],
    ],
    'scripts in a manifest as configuration': [
      [changed('package.json', { added: text('"lint": "biome check",') })],
      ['configuration: package.json'],
    ],
    'configuration, pipelines and modes': [
      [
        changed('.github/workflows/ci.yml', { added: text('- run: npm test') }),
        changed('tsconfig.json', { added: text('"strict": true') }),
        changed('Dockerfile', { added: text('FROM node') }),
        changed('run.sh'),
      ],
      ['configuration: .github/workflows/ci.yml Dockerfile run.sh tsconfig.json'],
    ],
    'generated files, but a snapshot with its test': [
      [
        added('src/api/generated/client.ts', ...filler(500)),
        added('src/a.ts', ...text('export const a = 1;')),
        added('src/a.test.ts', ...text("import { a } from './a';")),
        added('src/__snapshots__/a.test.ts.snap', ...filler(50)),
      ],
      ['generated: src/api/generated/client.ts', 'logic: src/a.ts src/a.test.ts src/__snapshots__/a.test.ts.snap'],
    ],
    'a name that changes wherever it stands as refactoring': [
      [
        changed('src/money.ts', {
          removed: text('export function total(a: number) {'),
          added: text('export function sum(a: number) {'),
        }),
        changed('src/basket.ts', { removed: text('return total(1);'), added: text('return sum(1);') }),
        changed('test/money.test.ts', { removed: text('total(2);'), added: text('sum(2);') }),
        added('src/voucher.ts', ...text('export const voucher = 1;')),
      ],
      ['refactor: src/basket.ts src/money.ts test/money.test.ts', 'logic: src/voucher.ts'],
    ],
    'another argument not as refactoring': [
      [
        changed('src/money.ts', { removed: text('return total(net);'), added: text('return total(gross);') }),
        changed('src/basket.ts', { removed: text('return total(net);'), added: text('return total(gross);') }),
      ],
      ['logic: src/basket.ts src/money.ts'],
    ],
    'code that moves from file to file as refactoring': [
      [
        changed('src/a.ts', { removed: [...text('function rounding() {'), ...rounding, ...text('}')] }),
        added('src/rounding.ts', ...text('export function rounding() {'), ...rounding, ...text('}')),
        changed('src/c.ts', { added: text('const c = 1;') }),
      ],
      ['refactor: src/a.ts src/rounding.ts', 'logic: src/c.ts'],
    ],
    'types that are only added before what fills them': [
      [
        added('src/money.ts', ...text('export interface Money {', '  readonly cents: number;', '}')),
        changed('src/basket.ts', {
          added: text("import type { Money } from './money.ts';", 'export const basket: Money = { cents: 1 };'),
        }),
      ],
      ['interface: src/money.ts', 'logic: src/basket.ts'],
    ],
    'a migration before the code that asks for it': [
      [
        added('app/models.py', ...text('class Refund:')),
        added('migrations/0002_refunds.sql', ...text('CREATE TABLE r;')),
      ],
      ['interface: migrations/0002_refunds.sql', 'logic: app/models.py'],
    ],
    'new code that uses what moved after the move': [
      [
        moved('src/util/money.ts', 'src/money/money.ts'),
        changed('src/basket.ts', {
          removed: text("import { sum } from './util/money.ts';"),
          added: text("import { sum } from './money/money.ts';"),
        }),
        added('src/voucher.ts', ...text("import { sum } from './money/money.ts';", 'sum(1);')),
      ],
      ['moves: src/basket.ts src/money/money.ts', 'logic: src/voucher.ts'],
    ],
    'types that change with what they break': [
      [
        changed('src/money.ts', {
          removed: text('export type Money = number;'),
          added: text('export type Money = bigint;'),
        }),
        changed('src/basket.ts', {
          above: text("import type { Money } from './money.ts';"),
          removed: text('const m: Money = 1;'),
          added: text('const m: Money = 1n;'),
        }),
      ],
      ['logic: src/basket.ts src/money.ts'],
    ],
    'documentation at the end': [
      [
        changed('README.md', { added: filler(3) }),
        added('src/a.ts', ...text('const a = 1;')),
        added('docs/a.md', 'a\n'),
      ],
      ['logic: src/a.ts', 'documentation: README.md docs/a.md'],
    ],
    'a submodule with the dependencies': [
      [changed('lib', { content: 'submodule' }), changed('.gitmodules', { added: filler(3) })],
      ['dependencies: .gitmodules lib'],
    ],
    'a binary with the code that imports it': [
      [
        changed('assets/logo.png', { change: 'added', content: 'binary' }),
        added('src/header.ts', ...text("import logo from '../assets/logo.png';", 'export const header = logo;')),
      ],
      ['logic: assets/logo.png src/header.ts'],
    ],
  };
  for (const [title, [files, parts]] of Object.entries(CONCERNS)) {
    it(`puts ${title}`, () => assert.deepEqual(told(planned(files)), parts));
  }

  it('is empty for a branch that changes nothing', () => assert.deepEqual(planned([]).parts, []));

  it('is one part where all is of one concern and within 200 lines', () => {
    const { parts } = planned([
      added('src/a.ts', ...text("import { b } from './b';", 'export const a = b;')),
      added('src/b.ts', ...text('export const b = 1;')),
    ]);
    assert.deepEqual(
      parts.map(({ lines, because, over }) => ({ lines, because, over })),
      [{ lines: 3, because: { kind: 'imports' }, over: undefined }],
    );
  });
});

describe('Logic in the split plan', () => {
  const size = (path: string, lines: number, ...top: readonly string[]) =>
    added(path, ...text(...top), ...filler(lines - top.length));

  it('comes in the order in which it imports', () => {
    const files = [
      size('src/app/page.ts', 150, "import { basket } from '../basket/basket.ts';"),
      size('src/basket/basket.ts', 150, "import { money } from '../money/money.ts';"),
      size('src/money/money.ts', 150),
    ];
    const expected = ['logic: src/money/money.ts', 'logic: src/basket/basket.ts', 'logic: src/app/page.ts'];
    assert.deepEqual(told(planned(files)), expected);
    assert.deepEqual(told(planned(files.toReversed())), expected, 'whatever the order of the files');
  });

  it('stays together where files import each other in a circle', () => {
    const { parts } = planned([
      size('src/a.ts', 120, "import './b.ts';"),
      size('src/b.ts', 120, "import './c.ts';"),
      size('src/c.ts', 120, "import './a.ts';"),
    ]);
    assert.deepEqual(
      parts.map(({ lines, over }) => [lines, over]),
      [[360, { kind: 'belongs-together' }]],
    );
  });

  it('joins what lies in a folder, up to 200 lines, and leaves apart what has nothing in common', () => {
    const files = [
      size('src/mail/a.ts', 90),
      size('src/mail/b.ts', 90),
      size('src/mail/c.ts', 90),
      size('src/cards/d.ts', 90),
    ];
    assert.deepEqual(told(planned(files)), [
      'logic: src/cards/d.ts',
      'logic: src/mail/a.ts src/mail/b.ts',
      'logic: src/mail/c.ts',
    ]);
  });

  it('has small changes of one area together', () => {
    const files = [size('src/mail/in/a.ts', 5), size('src/mail/out/b.ts', 5), size('lib/c.ts', 5)];
    assert.deepEqual(told(planned(files)), ['logic: lib/c.ts', 'logic: src/mail/in/a.ts src/mail/out/b.ts']);
  });

  it('has a test beside what it tests, by name or by what it imports', () => {
    const files = [
      size('src/money/money.ts', 100),
      size('src/basket/basket.ts', 100),
      size('test/money/money.test.ts', 90),
      size(
        'test/whole.test.ts',
        10,
        "import { basket } from '../src/basket/basket.ts';",
        "import { money } from '../src/money/money.ts';",
      ),
    ];
    assert.deepEqual(told(planned(files)), [
      'logic: src/basket/basket.ts',
      'logic: src/money/money.ts test/money/money.test.ts test/whole.test.ts',
    ]);
  });

  const TESTS: Readonly<Record<string, string>> = {
    'src/basket.ts': 'src/basket.spec.ts',
    'app/basket.py': 'tests/test_basket.py',
    'basket/basket.go': 'basket/basket_test.go',
    'app/models/basket.rb': 'spec/models/basket_spec.rb',
    'src/main/java/acme/Basket.java': 'src/test/java/acme/BasketTest.java',
    'src/Basket.cs': 'tests/BasketTests.cs',
  };
  for (const [product, test] of Object.entries(TESTS)) {
    it(`knows that ${test} tests ${product}`, () => {
      const files = [size(product, 120), size(test, 60), size('elsewhere/other.ts', 120)];
      assert.ok(told(planned(files)).includes(`logic: ${product} ${test}`), told(planned(files)).join('\n'));
    });
  }

  it('has tests of what does not change in a part of their own', () => {
    const { parts } = planned([size('test/old.test.ts', 40)]);
    assert.deepEqual(parts[0]?.because, { kind: 'tests' });
  });

  it('deletes a file after those that let go of it', () => {
    const files = [
      changed('src/old.ts', { change: 'deleted', removed: [...text('export const old = 1;'), ...filler(250)] }),
      changed('src/a.ts', { removed: text("import { old } from './old.ts';", 'old;'), added: filler(199) }),
    ];
    assert.deepEqual(told(planned(files)), ['logic: src/a.ts', 'logic: src/old.ts']);
  });

  const IMPORTS: Readonly<Record<string, readonly [importer: FileChanges, imported: string]>> = {
    Python: [added('shop/basket.py', 'from shop.money import total\n'), 'shop/money.py'],
    'Python, relative': [added('shop/basket.py', 'from .money import total\n'), 'shop/money.py'],
    Java: [added('src/main/java/acme/Basket.java', 'import acme.pay.Money;\n'), 'src/main/java/acme/pay/Money.java'],
    Go: [added('basket/basket.go', 'import "example.com/shop/money"\n'), 'money/money.go'],
    Rust: [added('src/basket.rs', 'use crate::money::Money;\n'), 'src/money.rs'],
    'C++': [added('src/basket.cpp', '#include "money/money.hpp"\n'), 'src/money/money.hpp'],
    Ruby: [added('lib/basket.rb', "require_relative 'money/money'\n"), 'lib/money/money.rb'],
    'C#': [added('src/Basket.cs', 'using Acme.Pay.Money;\n'), 'lib/Acme/Pay/Money.cs'],
    PHP: [added('src/Basket.php', 'use Acme\\Pay\\Money;\n'), 'lib/Acme/Pay/Money.php'],
    'TypeScript with a .js ending': [added('src/a.ts', "import { m } from '../lib/money.js';\n"), 'lib/money.ts'],
    'TypeScript by an alias': [added('web/a.ts', "import { m } from '@/lib/money';\n"), 'src/lib/money.ts'],
    'an index file': [added('src/a.ts', "export * from './money';\n"), 'src/money/index.ts'],
  };
  for (const [language, [importer, imported]] of Object.entries(IMPORTS)) {
    it(`reads the imports of ${language}`, () => {
      const large = {
        ...importer,
        hunks: [{ after: 0, removed: [], added: [...(importer.hunks[0]?.added ?? []), ...filler(149)] }],
      };
      const files = [{ ...large, file: { ...large.file, additions: 150 } }, size(imported, 150)];
      assert.deepEqual(told(planned(files)), [`logic: ${imported}`, `logic: ${importer.file.path}`]);
    });
  }
});
