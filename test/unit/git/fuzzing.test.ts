import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfiguration } from '../../../src/git/configuration.ts';
import { type DiffedFile, parseDiff } from '../../../src/git/diff.ts';
import { type Commit, historyOf, parseLog } from '../../../src/git/history.ts';
import { parsePackedRefs } from '../../../src/git/packedRefs.ts';
import { parseReflog } from '../../../src/git/reflog.ts';

const RUNS = { numRuns: 1000 };

const id = fc.stringMatching(/^[0-9a-f]{40}$/);
/** As git lets a file be called: anything but a NUL. */
const path = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !name.includes('\0'));
const count = fc.nat({ max: 1_000_000 });

/** A changed file as git tells it, and what it writes of it. */
interface Written {
  readonly file: DiffedFile;
  readonly raw: string;
  readonly numstat: string;
}

const LETTERS = { added: 'A', deleted: 'D', modified: 'M', renamed: 'R087', copied: 'C100' } as const;

const changedFile = fc
  .record({
    path,
    previous: path,
    change: fc.constantFrom('added', 'deleted', 'modified', 'renamed', 'copied'),
    lines: fc.tuple(count, count),
    content: fc.constantFrom('text', 'binary', 'submodule'),
    ids: fc.tuple(id, id),
  })
  .map(({ path: name, previous, change, lines, content, ids }): Written => {
    const isPair = change === 'renamed' || change === 'copied';
    const mode = content === 'submodule' ? '160000' : '100644';
    const [additions, deletions] = content === 'binary' ? [0, 0] : lines;
    const words = content === 'binary' ? '-\t-\t' : `${additions}\t${deletions}\t`;
    const names = isPair ? [previous, name] : [name];
    return {
      file: { path: name, ...(isPair && { previousPath: previous }), change, additions, deletions, content },
      raw: `:${mode} ${mode} ${ids[0]} ${ids[1]} ${LETTERS[change]}\0${names.join('\0')}\0`,
      numstat: isPair ? `${words}\0${names.join('\0')}\0` : `${words}${name}\0`,
    };
  });

const written = fc.uniqueArray(changedFile, { selector: ({ file }) => file.path, maxLength: 8 });

/** Half of a real output, its bytes changed here and there, or nothing that git ever wrote. */
const garbled = (output: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc
      .tuple(
        output,
        fc.nat({ max: 400 }),
        fc.nat({ max: 400 }),
        fc.constantFrom('\0', '\n', '\t', ' ', ':', '\xff', ''),
      )
      .map(([text, end, at, put]) =>
        Buffer.from(text.slice(0, end).slice(0, at) + put + text.slice(0, end).slice(at + 1)),
      ),
  );

describe('The parser of git diff --raw --numstat -z', () => {
  const output = written.map((all) => all.map(({ raw }) => raw).join('') + all.map(({ numstat }) => numstat).join(''));

  it('reads back what was written, whatever the names hold', () => {
    fc.assert(
      fc.property(written, (all) => {
        const text = all.map(({ raw }) => raw).join('') + all.map(({ numstat }) => numstat).join('');
        const files = all.map(({ file }) => file);
        assert.deepEqual(parseDiff(Buffer.from(text)), files);
      }),
      RUNS,
    );
  });

  it('never throws, and never gives a file without a name or with a count that is none', () => {
    fc.assert(
      fc.property(garbled(output), (bytes) => {
        for (const { path: name, additions, deletions } of parseDiff(bytes)) {
          assert.ok(name !== '' && additions >= 0 && deletions >= 0 && !Number.isNaN(additions + deletions));
        }
      }),
      RUNS,
    );
  });
});

describe('The parser of git log', () => {
  const commit = fc.record(
    {
      id,
      parents: fc.array(id, { maxLength: 3 }),
      authoredAt: fc.nat({ max: 8_000_000_000 }).map((seconds) => 1000 * seconds),
      committedAt: fc.nat({ max: 8_000_000_000 }).map((seconds) => 1000 * seconds),
    },
    { noNullPrototype: true },
  );
  const line = (one: { readonly [K in keyof Commit]: NonNullable<Commit[K]> }) =>
    `${one.id} ${one.authoredAt / 1000} ${one.committedAt / 1000} ${one.parents.join(' ')}\n`;

  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(commit), (all) => assert.deepEqual(parseLog(Buffer.from(all.map(line).join(''))), all)),
      RUNS,
    );
  });

  it('never throws, nor does what is made of it', () => {
    fc.assert(
      fc.property(garbled(fc.array(commit).map((all) => all.map(line).join(''))), id, (bytes, head) => {
        const commits = parseLog(bytes);
        const { boundaries, startedAt } = historyOf(commits, commits[0]?.id ?? head, commits.at(-1)?.id);
        assert.ok(boundaries.every((one) => /^[0-9a-f]{40,64}$/.test(one)));
        assert.ok(startedAt === undefined || Number.isSafeInteger(startedAt));
      }),
      RUNS,
    );
  });

  it('ends on commits that are their own ancestors', () => {
    const [one, two] = ['1'.repeat(40), '2'.repeat(40)];
    const circle = parseLog(Buffer.from(`${one} 1 1 ${two}\n${two} 1 1 ${one}\n`));
    assert.deepEqual(historyOf(circle, one, undefined).boundaries, []);
  });
});

describe('The parser of packed-refs', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((one) => !/[\p{Cc} ~^:?*[\\]/u.test(one))
    .map((one) => `refs/heads/${one}`);
  const refs = fc.uniqueArray(fc.tuple(name, id), { selector: ([one]) => one });
  const text = (all: readonly (readonly [name: string, id: string])[]) =>
    `# pack-refs with: peeled fully-peeled sorted \n${all.map(([one, at]) => `${at} ${one}\n^${at}\n`).join('')}`;

  it('reads back what was written', () => {
    fc.assert(
      fc.property(refs, (all) => assert.deepEqual(parsePackedRefs(text(all)), new Map(all))),
      RUNS,
    );
  });

  it('never throws, and gives full names and ids or nothing', () => {
    fc.assert(
      fc.property(garbled(refs.map(text)), (bytes) => {
        for (const [one, at] of parsePackedRefs(bytes.toString('utf8')) ?? []) {
          assert.ok(one.startsWith('refs/') && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(at));
        }
      }),
      RUNS,
    );
  });
});

describe('The parsers of the configuration and of logs', () => {
  it('read back entries with any value, and where they stand', () => {
    const entry = fc.record(
      {
        key: fc.stringMatching(/^[a-z]+\.[a-zA-Z.]+\.[a-z]+$/),
        value: path,
        file: fc.option(path, { nil: undefined }),
      },
      { noNullPrototype: true },
    );
    const text = (all: readonly { key: string; value: string; file: string | undefined }[]) =>
      all.map(({ key, value, file }) => `${file === undefined ? 'command line:' : `file:${file}`}\0${key}\n${value}\0`);
    fc.assert(
      fc.property(fc.array(entry), (all) => assert.deepEqual(parseConfiguration(Buffer.from(text(all).join(''))), all)),
      RUNS,
    );
  });

  it('never throw', () => {
    const any = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(any, (bytes) => {
        assert.ok(Array.isArray(parseConfiguration(bytes)));
        assert.ok(parseReflog(bytes.toString('latin1')).every(({ at }) => !Number.isNaN(at)));
      }),
      RUNS,
    );
  });
});
