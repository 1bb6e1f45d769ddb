import assert from 'node:assert/strict';
import { declaredIn } from '../../../src/split/declarations.ts';
import { type Bond, bondBetween, namesIn } from '../../../src/split/names.ts';
import { added, changed, filler, moved, planned, text, told } from './builders.ts';

describe('What a line declares', () => {
  const LINES: Readonly<Record<string, string | undefined>> = {
    'export function total(a: number) {': 'total',
    'export default class Basket extends Base {': 'Basket',
    'export const LIMIT = 3;': 'LIMIT',
    'export type Money = number;': 'Money',
    'pub(crate) fn total() {': 'total',
    'func (b *Basket) Total() int {': 'Total',
    'def total(self):': 'total',
    '    def total(self):': 'total',
    '    public static Money of(int cents) {': 'of',
    'RATE = 3': 'RATE',
    '  readonly cents: number;': 'cents',
    "  'rung.level': string;": 'rung.level',
    '  async total(): Promise<number> {': 'total',
    '  total(a: A, b: B): number;': 'total',
    "  | { readonly kind: 'merge-ready'; readonly at: number }": 'merge-ready',
    '  if (a) {': undefined,
    '  for (const a of b) {': undefined,
    '  total(1);': undefined,
    "  it('adds', () => {": undefined,
    '  return total(a);': undefined,
    '  const total = 1;': undefined,
    '': undefined,
  };
  for (const [line, name] of Object.entries(LINES)) {
    it(`is ${name ?? 'nothing'}: ${line}`, () => assert.equal(declaredIn(`${line}\n`), name));
  }
});

describe('What ties one change to another', () => {
  type Lines = { readonly removed?: string; readonly added?: string; readonly within?: string };
  const hunk = ({ removed = '', added: put = '', within }: Lines) => ({
    removed: removed === '' ? [] : text(...removed.split('\n')),
    added: put === '' ? [] : text(...put.split('\n')),
    ...(within !== undefined && { within }),
  });
  const TIES: readonly (readonly [title: string, from: Lines, to: Lines, bond: Bond | undefined])[] = [
    ['a new function, used', { added: 'total(1);' }, { added: 'export function total() {' }, 'needs'],
    [
      'a new function, imported',
      { added: "import { total } from './a';" },
      { added: 'export function total() {' },
      'needs',
    ],
    ['a function of its own', { added: 'total(1);' }, { added: 'function total() {' }, undefined],
    ['a function that goes, let go of', { removed: 'total(1);' }, { removed: 'export function total() {' }, 'precedes'],
    [
      'a function that changes, followed',
      { removed: 'total(1);', added: 'total(1, 2);' },
      { removed: 'export function total(a) {', added: 'export function total(a, b) {' },
      'together',
    ],
    [
      'a function whose parameters change line by line, followed',
      { removed: 'total(1);', added: 'total(1, 2);' },
      { added: '  b: number,', within: 'export function total(' },
      'together',
    ],
    [
      'a class that is made in another way, followed',
      { removed: 'new Basket(a);', added: 'new Basket(a, b);' },
      { removed: '  constructor(a: A) {', added: '  constructor(a: A, b: B) {', within: 'export class Basket {' },
      'together',
    ],
    [
      'a type that asks for a new member, which is given',
      { added: '  others: [],' },
      { added: '  readonly others: readonly Branch[];' },
      'together',
    ],
    [
      'a type that allows a new member, which is given',
      { added: '  others: [],' },
      { added: '  readonly others?: readonly Branch[];' },
      'needs',
    ],
    [
      'a new case of a type, told apart by those who tell all of them',
      { added: "    case 'merge-ready':" },
      { added: "  | { kind: 'merge-ready' }" },
      'together',
    ],
    ['something else', { added: 'other(1);' }, { added: 'export function total() {' }, undefined],
  ];
  for (const [title, from, to, bond] of TIES) {
    it(`is told by ${title}: ${bond ?? 'nothing'}`, () => {
      const [one, other] = [namesIn('a.ts', [hunk(from)]), namesIn('b.ts', [hunk(to)])];
      assert.equal(
        bondBetween(one, other, (name) => other.visible.has(name)),
        bond,
      );
    });
  }
});

describe('What hangs together more than fits', () => {
  it('is taken apart along its weakest ties, and says that it may not stand alone', () => {
    const files = [1, 2, 3].map((at) => {
      const other = (at % 3) + 1;
      return changed(`src/file${at}.ts`, {
        above: text(`import { type Type${other} } from './file${other}.ts';`),
        removed: text('  old'),
        added: [...text(`  readonly member${at}: number;`, `  use(value.member${other});`), ...filler(170)],
      });
    });
    const { parts } = planned(files);
    assert.deepEqual(
      parts.map(({ slices, isUnsure }) => [slices.length, isUnsure]),
      [
        [1, true],
        [1, true],
        [1, true],
      ],
    );
  });

  it('stays together where a file that it needs would be missing', () => {
    const files = ['a', 'b', 'c'].map((name, at) =>
      added(`src/${name}.ts`, ...text(`import './${['b', 'c', 'a'][at]}.ts';`), ...filler(180)),
    );
    const { parts } = planned(files);
    assert.deepEqual(
      parts.map(({ slices, isUnsure }) => [slices.length, isUnsure]),
      [[3, undefined]],
    );
  });

  it('is sure of a move with those who follow it', () => {
    const files = [
      moved('src/a.ts', 'lib/a.ts'),
      changed('src/b.ts', { removed: text("import './a.ts';"), added: text("import '../lib/a.ts';") }),
    ];
    assert.deepEqual(told(planned(files)), ['moves: lib/a.ts src/b.ts']);
  });
});
