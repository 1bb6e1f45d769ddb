import { extensionOf, isCode } from './fileKinds.ts';
import type { PullRequestOutline } from './pullRequest.ts';
import type { Size, SizedFile } from './size.ts';

/** What a change is about, as far as its files and its title tell. One pull request should have one. */
export type Concern = 'feature' | 'refactor' | 'dependencies' | 'generated' | 'formatting' | 'configuration' | 'docs';

/** Lines: a change of no more is never called mixed, and a concern of fewer goes with what it stands beside. */
const OF_WEIGHT = 50;

/** Files moved without an edit, from which on the move is a concern of its own. */
const MANY_MOVES = 5;

/** Lines of manifests that take the place of others beside a lock file, from which on the upgrades are a concern. */
const MANY_UPGRADES = 3;

/**
 * The concerns of a change, the one with most lines first. More than one: they are plainly mixed. Empty: nothing tells.
 *
 * They are mixed where the title names two ("Rename the basket and add a voucher"), or where beside 50 lines of new files
 * - three lines of manifests or more are replaced together with a lock file,
 * - five files or more are moved without an edit, or
 * - more than 50 lines of pipelines and tool settings change;
 * unless the title is about that other concern alone: then the code follows from it. Tests, docs and generated files go
 * with whatever they stand beside, and so does a dependency that is added. The numbers are Rung's own: the ladder asks for
 * "one PR for each concern" and names none. Right before complete: what is not plain is one concern.
 */
export function concernsOf(
  { title }: Pick<PullRequestOutline, 'title'>,
  size: Size,
  sortOfPath = sortOfProduct,
): readonly Concern[] {
  const tally = tallyOf(size.files, sortOfPath);
  const shown = shownBy(tally);
  if (shown === undefined) return [];
  // Where there is no code, the files tell all.
  if (shown !== 'feature') return [shown];
  const named = namedIn(title);
  const main = named[0] ?? shown;
  if (size.reviewed <= OF_WEIGHT) return [main];
  if (named.length > 1) return named;
  return main === 'feature' && tally.newCode >= OF_WEIGHT ? mixedWithFeature(tally) : [main];
}

/** What a file is to the question, by its path. */
export type Sort = 'code' | 'test' | 'manifest' | 'lock-file' | 'generated' | 'configuration' | 'docs';

/** Lines of each sort, and what else tells. */
type Tally = Record<Sort, number> & {
  /** Lines of code in added files. */
  newCode: number;
  /** Lines of manifests that took the place of another line. */
  upgrades: number;
  /** Files that were moved without an edit. */
  moves: number;
};

function tallyOf(files: readonly SizedFile[], sortOfPath: typeof sortOfProduct): Tally {
  const tally: Tally = {
    code: 0,
    test: 0,
    manifest: 0,
    'lock-file': 0,
    generated: 0,
    configuration: 0,
    docs: 0,
    newCode: 0,
    upgrades: 0,
    moves: 0,
  };
  for (const one of files) {
    const sort = sortOf(one, sortOfPath);
    if (sort === undefined) continue;
    const { change, additions, deletions } = one.file;
    tally[sort] += one.lines;
    if (sort === 'manifest') tally.upgrades += Math.min(additions, deletions);
    if (sort === 'code' && change === 'added') tally.newCode += one.lines;
    if (change === 'renamed' && one.lines === 0) tally.moves++;
  }
  return tally;
}

/** undefined: it has no part in the question, like a picture or what the user leaves out. */
function sortOf(one: SizedFile, sortOfPath: typeof sortOfProduct): Sort | undefined {
  if (one.part !== 'left-out') return one.part === 'test' ? 'test' : sortOfPath(one.file.path);
  switch (one.reason.kind) {
    case 'lock-file':
    case 'vendored':
    case 'vendored-attribute':
      return 'lock-file';
    case 'generated':
    case 'generated-attribute':
      return 'generated';
    default:
      return undefined;
  }
}

/** Of a product file. */
export function sortOfProduct(path: string): Sort {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isCode(path) && !path.startsWith('docs/') && !MANIFESTS_OF_CODE.has(name)) return 'code';
  if (MANIFESTS.test(name)) return 'manifest';
  if (PIPELINES.test(path) || TOOL_SETTINGS.test(name)) return 'configuration';
  return PROSE.has(extensionOf(name)) || path.startsWith('docs/') ? 'docs' : 'code';
}

const MANIFESTS =
  /^(?:package\.json|Cargo\.toml|pyproject\.toml|go\.mod|Gemfile|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|mix\.exs|pubspec\.yaml|Package\.swift|Podfile|requirements[\w-]*\.txt|.+\.(?:cs|fs)proj)$/;
const MANIFESTS_OF_CODE: ReadonlySet<string> = new Set(['mix.exs', 'Package.swift', 'build.gradle.kts']);
const PIPELINES = /^(?:\.github\/|\.circleci\/|\.buildkite\/|\.gitlab-ci\.yml$|azure-pipelines|Jenkinsfile$)/;
const TOOL_SETTINGS =
  /^(?:\.(?:editorconfig|prettierrc|eslintrc|gitignore|gitattributes|pre-commit-config|rubocop|golangci)|tsconfig|biome\.json|ruff\.toml|(?:eslint|prettier|jest|vitest|webpack|vite|babel)\.config\.)/;
const PROSE: ReadonlySet<string> = new Set(['md', 'mdx', 'rst', 'adoc']);

/** The one concern that the files show. */
function shownBy(tally: Tally): Concern | undefined {
  if (tally.code + tally.test > 0) return 'feature';
  if (tally.moves > 0) return 'refactor';
  const lines: readonly (readonly [Concern, number])[] = [
    ['dependencies', tally.manifest + tally['lock-file']],
    ['configuration', tally.configuration],
    ['docs', tally.docs],
    ['generated', tally.generated],
  ];
  return lines.filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one)[0]?.[0];
}

function mixedWithFeature(tally: Tally): readonly Concern[] {
  const mixed: (readonly [Concern, number])[] = [['feature', tally.code + tally.test]];
  if (tally.upgrades >= MANY_UPGRADES && tally['lock-file'] > 0) mixed.push(['dependencies', tally.manifest]);
  if (tally.configuration > OF_WEIGHT) mixed.push(['configuration', tally.configuration]);
  if (tally.moves >= MANY_MOVES) mixed.push(['refactor', 0]);
  return mixed.sort(([, one], [, other]) => other - one).map(([concern]) => concern);
}

/** `feat(basket)!: ` */
const PREFIX = /^(\w+)(?:\(([^)]*)\))?!?:\s*/;

const OF_PREFIX: ReadonlyMap<string, Concern> = new Map([
  ['feat', 'feature'],
  ['fix', 'feature'],
  ['perf', 'feature'],
  ['refactor', 'refactor'],
  ['style', 'formatting'],
  ['deps', 'dependencies'],
  ['ci', 'configuration'],
  ['docs', 'docs'],
]);

/**
 * Only a verb that a clause begins with tells: "Add renaming of files" is a feature. "Fix" does not, since a fix often
 * follows from what stands before it.
 */
const OF_VERB: ReadonlyMap<string, Concern> = new Map(
  Object.entries({
    add: 'feature',
    support: 'feature',
    implement: 'feature',
    introduce: 'feature',
    allow: 'feature',
    show: 'feature',
    refactor: 'refactor',
    rename: 'refactor',
    move: 'refactor',
    extract: 'refactor',
    restructure: 'refactor',
    reformat: 'formatting',
    prettify: 'formatting',
    bump: 'dependencies',
  } satisfies Record<string, Concern>),
);

/** What the clauses of a title speak of, each concern once, in their order. Docs beside another are no second concern. */
function namedIn(title: string): readonly Concern[] {
  const prefix = PREFIX.exec(title);
  const scope = prefix?.[2];
  const first = scope?.startsWith('deps') ? 'dependencies' : OF_PREFIX.get(prefix?.[1]?.toLowerCase() ?? '');
  const clauses = title.slice(prefix?.[0].length ?? 0).split(/,? and |, | \+ | & |; /);
  const named = clauses.map((clause, index) => (index === 0 && first) || concernOf(clause));
  const told = [...new Set(named.filter((concern) => concern !== undefined))];
  return told.length > 1 ? told.filter((concern) => concern !== 'docs') : told;
}

function concernOf(clause: string): Concern | undefined {
  return GOES_WITH_IT.test(clause) ? undefined : OF_VERB.get(verbOf(clause));
}

/** Good company for any change: "Rename the basket and add tests". */
const GOES_WITH_IT = /\b(?:tests?|docs?|documentation|changelog|comments?|types|coverage|changeset)\b/i;

/** `Adds` and `added` are `add`. `Adding` may be a thing: "Add renaming and moving". */
function verbOf(clause: string): string {
  const word = /^\W*(\w*)/.exec(clause)?.[1]?.toLowerCase() ?? '';
  if (OF_VERB.has(word)) return word;
  const stem = word.replace(/(?:s|es|ed|d)$/, '');
  return OF_VERB.has(stem) ? stem : `${stem}e`;
}
