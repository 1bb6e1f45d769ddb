import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { CHECKOUT, roomOf, type SourceFile, sourceFiles } from './sources.ts';

const FILES = sourceFiles();

/** One line for each file that breaks the rule. */
function breaking(rule: (file: SourceFile) => boolean): readonly string[] {
  return FILES.filter(rule).map(({ path }) => path);
}

describe('The walls of the house', () => {
  it('stand around all of the source', () => {
    assert.ok(FILES.length >= 60, `only ${FILES.length} files found`);
    assert.ok(FILES.some(({ imports }) => imports.some(({ kind }) => kind === 'lazy')));
  });

  it('let only the editor and extension.ts see vscode', () => {
    const seen = breaking(({ path, imports }) => !isEditor(path) && imports.some(({ from }) => from === 'vscode'));
    assert.deepEqual(seen, []);
  });

  it("let only the sources and the editor use Node's own modules", () => {
    const rooms = ['src/github', 'src/git', 'src/journal', 'src/editor'];
    const node = (from: string) => from.startsWith('node:') || builtinModules.includes(from);
    assert.deepEqual(
      breaking(({ path, imports }) => !rooms.includes(roomOf(path)) && imports.some(({ from }) => node(from))),
      [],
    );
  });

  it('keep clocks, chance and the console out of everything that is pure', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bprocess\.|\bsetTimeout\(|\bsetInterval\(|\bfetch\(/;
    const rooms = ['src/github', 'src/git', 'src/journal', 'src/editor', 'src/extension.ts'];
    assert.deepEqual(
      breaking(({ path, text }) => !rooms.includes(roomOf(path)) && impure.test(withoutComments(text))),
      [],
    );
  });

  it('have no view that asks a source', () => {
    const sources = ['src/github', 'src/git', 'src/journal'];
    const views = breaking(
      ({ path, imports }) =>
        /^src\/(?:editor\/sidebar|editor\/statusBar|webview|words)/.test(path) &&
        imports.some(
          ({ from, kind }) => kind !== 'type' && sources.includes(roomOf(from)) && !/\/(?:fold|items)\.ts$/.test(from),
        ),
    );
    assert.deepEqual(views, []);
  });

  it('have no source that knows a view, and no fact that knows a source', () => {
    const downstream = [
      'src/editor',
      'src/words',
      'src/webview',
      'src/coach.ts',
      'src/habits',
      'src/nudges',
      'src/growth',
    ];
    const upstream = ['src/facts', 'src/github', 'src/git', 'src/journal', 'src/framework'];
    assert.deepEqual(
      breaking(
        ({ path, imports }) =>
          upstream.includes(roomOf(path)) && imports.some(({ from }) => downstream.includes(roomOf(from))),
      ),
      [],
    );
    const sources = ['src/github', 'src/git', 'src/journal', 'src/framework'];
    assert.deepEqual(
      breaking(
        ({ path, imports }) =>
          roomOf(path) === 'src/facts' && imports.some(({ from }) => sources.includes(roomOf(from))),
      ),
      [],
    );
  });

  it('have no import cycle', () => {
    assert.deepEqual(cycles(), []);
  });

  it('have no barrel, no default export and no any', () => {
    assert.deepEqual(
      breaking(({ text }) => /^export (?:\*|\{[^}]*\} from|default)\b/m.test(text)),
      [],
    );
    assert.deepEqual(
      breaking(({ text }) => /:\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck/.test(withoutComments(text))),
      [],
    );
  });

  it('keep no state at module level', () => {
    assert.deepEqual(
      breaking(({ text }) => /^(?:export )?(?:let|var) /m.test(text)),
      [],
    );
  });

  it('hold files that a person reads in one sitting', () => {
    assert.deepEqual(
      breaking(({ text }) => text.split('\n').length > 400),
      [],
    );
    const lines = FILES.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    assert.ok((lines[Math.floor(lines.length / 2)] ?? 0) <= 110, 'half of the files have about 100 lines');
  });

  it('keep extension.ts a table of contents of at most 60 lines', () => {
    const entry = FILES.find(({ path }) => path === 'src/extension.ts');
    assert.ok(entry && entry.text.trimEnd().split('\n').length <= 60);
  });

  it('load octokit, yaml, zod and simple-git on first use only', () => {
    const heavy = ['@octokit/core', 'yaml', 'zod', 'simple-git'];
    const loaded = loadedAtStart('src/extension.ts');
    assert.ok(loaded.length > 20);
    const eager = FILES.filter(({ path }) => loaded.includes(path)).filter(({ imports }) =>
      imports.some(({ from, kind }) => kind === 'value' && heavy.includes(from)),
    );
    assert.deepEqual(
      eager.map(({ path }) => path),
      [],
    );
  });

  it('have one place that writes on GitHub: a description, which the person publishes', () => {
    assert.deepEqual(
      breaking(({ text }) => /\bmutation\b/.test(withoutComments(text))),
      ['src/github/updateDescription.ts'],
    );
    assert.deepEqual(
      FILES.filter(({ imports }) => imports.some(({ from }) => from === 'src/github/updateDescription.ts')).map(
        ({ path }) => path,
      ),
      ['src/editor/description/gitHubSide.ts'],
    );
  });

  it('leave the text of no real pull request in the repository', () => {
    const names = readdirSync(CHECKOUT, { recursive: true, encoding: 'utf8' });
    const rows = names.filter((name) => name.endsWith('.jsonl') && !/node_modules|^out[\\/]/.test(name));
    assert.deepEqual(rows, []);
  });
});

function isEditor(path: string): boolean {
  return path === 'src/extension.ts' || path.startsWith('src/editor/');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** What Node loads with a file: everything that it imports and uses at run time, and so on. */
function loadedAtStart(path: string, seen: string[] = []): readonly string[] {
  if (seen.includes(path)) return seen;
  seen.push(path);
  const file = FILES.find((one) => one.path === path);
  for (const { from, kind } of file?.imports ?? [])
    if (kind === 'value' && from.startsWith('src/')) loadedAtStart(from, seen);
  return seen;
}

/** The files of each cycle, types included: a type is knowledge too. */
function cycles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    if (done.has(path) || way.includes(path)) return;
    for (const { from } of FILES.find((one) => one.path === path)?.imports ?? []) walk(from, [...way, path]);
    done.add(path);
  };
  for (const { path } of FILES) walk(path, []);
  return found;
}

describe('The pages for people', () => {
  for (const page of ['README.md', 'CONTRIBUTING.md']) {
    it(`link to what is there: ${page}`, () => {
      const links = [...readFileSync(join(CHECKOUT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)];
      assert.deepEqual(
        links.map(([, target = '']) => target).filter((target) => !existsSync(join(CHECKOUT, target))),
        [],
      );
    });
  }

  it('show the pictures that the UI tests take', () => {
    const pictures = readFileSync(join(CHECKOUT, 'README.md'), 'utf8').match(/docs\/pictures\/[\w-]+\.png/g) ?? [];
    assert.deepEqual(
      pictures,
      ['sidebar', 'split-plan', 'trends', 'checklist', 'evidence', 'map', 'people', 'hint'].map(
        (name) => `docs/pictures/${name}.png`,
      ),
    );
  });
});

describe('What nobody may commit', () => {
  it('is a path of a machine', () => {
    const text = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'package.json'].map((name) =>
      readFileSync(join(CHECKOUT, name), 'utf8'),
    );
    assert.doesNotMatch(text.join('\n'), /\/(?:home|Users|root|work)\/[a-z]/);
  });
});
