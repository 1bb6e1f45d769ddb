import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CacheFile } from '../../../../src/github/kept/cacheFile.ts';
import { askedOf, knownOf } from '../../../../src/github/kept/compact.ts';
import {
  type Asked,
  askedShape,
  knownShape,
  type WrittenAsked,
  type WrittenKnown,
} from '../../../../src/github/kept/keptShapes.ts';
import { onceFree } from '../../../../src/github/kept/wholeFile.ts';
import type { Known } from '../../../../src/github/known.ts';
import { MONDAY } from '../../../github/builders.ts';
import { aKnown, anAsked } from './builders.ts';
import { freshFolder } from './folders.ts';

const always = async () => true;

describe('A file of the cache', () => {
  const folder = freshFolder();
  const path = () => join(folder(), 'everywhere.json');
  const open = () => {
    const format = { shape: knownShape, contentOf: knownOf };
    return new CacheFile<WrittenKnown, Known>(path(), format, () => MONDAY);
  };
  const names = () => readdirSync(folder()).toSorted();

  it('gives back what was written, to the process that wrote it and to others', async () => {
    const known = aKnown();
    const file = open();
    assert.deepEqual(await file.write(known, always), { kind: 'written', problem: undefined });
    assert.equal((await file.read()).content, known);
    assert.deepEqual(await open().read(), { content: known, problem: undefined });
    assert.deepEqual(names(), ['everywhere.json']);
  });

  it('gives the same object while it is the same, and another one after another process wrote', async () => {
    await open().write(aKnown(), always);
    const file = open();
    const first = await file.read();
    assert.equal((await file.read()).content, first.content);
    await open().write(aKnown({ clockAhead: 1 }), always);
    assert.equal((await file.read()).content?.clockAhead, 1);
  });

  it('is for its owner only', async () => {
    await open().write(aKnown(), always);
    assert.equal(statSync(path()).mode & 0o077, 0);
  });

  it('holds nothing where there is none', async () => {
    assert.deepEqual(await open().read(), { content: undefined, problem: undefined });
  });

  const UNREADABLE: Readonly<Record<string, string | Buffer>> = {
    nothing: '',
    garbage: 'garbage',
    'half of it': JSON.stringify({ version: 1, content: aKnown() }).slice(0, 400),
    'another shape': JSON.stringify({ version: 1, content: { ...aKnown(), windows: 7 } }),
    'a moment that is none': JSON.stringify({ version: 1, content: aKnown({ since: 9e15 }) }),
    'a version that never was': JSON.stringify({ version: 0, content: aKnown() }),
    'no version': JSON.stringify(aKnown()),
    'bytes that are no text': Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    'depth without end': '['.repeat(100_000),
  };
  for (const [what, held] of Object.entries(UNREADABLE)) {
    it(`is set aside, not deleted, where it holds ${what}`, async () => {
      writeFileSync(path(), held);
      const { content, problem } = await open().read();
      assert.equal(content, undefined);
      assert.ok(problem?.kind === 'set-aside' && problem.because === 'unreadable');
      assert.match(problem.file, /everywhere\.json\.unreadable-2026-03-02T09-00-00-000Z-/);
      assert.deepEqual(readFileSync(problem.file), Buffer.from(held));
      assert.equal(names().length, 1);
      assert.deepEqual(await open().read(), { content: undefined, problem: undefined });
    });
  }

  it('of a later Rung stays until there is something to write, and is set aside then', async () => {
    const later = JSON.stringify({ version: 2, content: {} });
    writeFileSync(path(), later);
    const file = open();
    const expected = { content: undefined, problem: { kind: 'newer', file: path(), version: 2 } };
    assert.deepEqual([await file.read(), await file.read()], [expected, expected]);
    assert.deepEqual(names(), ['everywhere.json']);
    const written = await file.write(aKnown(), always);
    assert.ok(written.kind === 'written' && written.problem?.kind === 'set-aside');
    assert.equal(written.problem.because, 'newer');
    assert.equal(readFileSync(written.problem.file, 'utf8'), later);
    assert.deepEqual((await open().read()).content, aKnown());
  });

  it('stays as it was where it is not due any more', async () => {
    const file = open();
    await file.write(aKnown(), always);
    assert.deepEqual(await file.write(aKnown({ clockAhead: 1 }), async () => false), { kind: 'turn-lost' });
    assert.deepEqual((await open().read()).content, aKnown());
    assert.deepEqual(names(), ['everywhere.json']);
  });

  it('says so, and throws nothing, where it cannot be read or written', async () => {
    mkdirSync(path());
    const { content, problem } = await open().read();
    assert.deepEqual(
      [content, problem?.kind, problem && 'code' in problem && problem.code],
      [undefined, 'not-read', 'EISDIR'],
    );
    assert.deepEqual(await open().write(aKnown(), always), { kind: 'not-written', problem });
    rmSync(folder(), { recursive: true });
    const written = await open().write(aKnown(), always);
    assert.deepEqual(written.kind === 'not-written' && written.problem.kind, 'not-written');
  });

  it('throws at no JSON whatever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.json().map(wrapped), fc.constant(JSON.stringify(aKnown())).chain(damaged)),
        async (text) => {
          writeFileSync(path(), text);
          const { content, problem } = await open().read();
          assert.ok(content !== undefined || problem?.kind === 'set-aside' || problem?.kind === 'newer');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('The small file beside it', () => {
  const folder = freshFolder();
  const open = () => {
    const format = { shape: askedShape, contentOf: askedOf };
    return new CacheFile<WrittenAsked, Asked>(join(folder(), 'everywhere.state.json'), format, () => MONDAY);
  };
  const PROBLEMS: readonly NonNullable<Asked['problem']>[] = [
    { kind: 'offline' },
    { kind: 'nothing-in-scope' },
    { kind: 'unusable-host', because: 'not-https' },
    { kind: 'no-such-host', host: 'ghe.acme.example' },
    { kind: 'tls-failed', code: 'CERT_HAS_EXPIRED' },
    { kind: 'rate-limited', which: 'secondary', until: MONDAY },
    { kind: 'forbidden', said: 'No.' },
    { kind: 'server-failed', status: 502 },
    { kind: 'unreadable-answer', where: 'viewer' },
  ];
  for (const problem of PROBLEMS) {
    it(`keeps that GitHub was asked in vain: ${problem.kind}`, async () => {
      const asked = anAsked({ problem, pausedUntil: MONDAY + 1, failures: 3, answeredAt: undefined });
      await open().write(asked, always);
      assert.deepEqual((await open().read()).content, asked);
    });
  }
});

describe('Windows, which lets nobody replace a file that is open,', () => {
  const refused = () => Object.assign(new Error('busy'), { code: 'EBUSY', syscall: 'rename' });

  it('is asked again some times', async () => {
    let times = 0;
    assert.equal(await onceFree(async () => (++times < 3 ? Promise.reject(refused()) : times)), 3);
  });

  it('is not asked for ever, and not at all where the disk is full', async () => {
    let times = 0;
    await assert.rejects(
      onceFree(() => Promise.reject(Object.assign(refused(), { times: ++times }))),
      { code: 'EBUSY' },
    );
    assert.equal(times, 6);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'rename' });
    await assert.rejects(
      onceFree(() => Promise.reject(Object.assign(full, { times: ++times }))),
      { code: 'ENOSPC' },
    );
    assert.equal(times, 7);
  });
});

function wrapped(content: string): string {
  return `{"version":1,"content":${content}}`;
}

/** A good file with one place that is something else. */
function damaged(known: string) {
  return fc
    .tuple(fc.nat(known.length - 1), fc.constantFrom('0', '"', '{', 'null', '', '-1', '1e999'))
    .map(([place, other]) => wrapped(known.slice(0, place) + other + known.slice(place + 1)));
}
