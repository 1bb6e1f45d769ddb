import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleRepository, pasteLines, SAMPLE_BRANCH, writtenBranch } from '../../../scripts/sampleRepository.ts';
import type { MeasuredBranch } from '../../../src/facts/branch.ts';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';
import { sizeOf, verdictOf } from '../../../src/facts/size.ts';
import { workingTimeBetween } from '../../../src/facts/workingTime.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { sampleBranch } from '../../../src/sample/sampleBranch.ts';
import { branchJson, calendarIn } from './sample.ts';

const NOW = Date.parse('2026-11-29T15:00+01:00');
const CALENDAR = calendarIn('Europe/Berlin');

describe('the sample repository', () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'rung-sample-'));
    folder = join(parent, 'checkout');
    await makeSampleRepository(folder, { now: NOW, calendar: CALENDAR });
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

  it('has a branch in progress: two commits, an edit and a new file', () => {
    assert.equal(git('branch', '--show-current').trim(), SAMPLE_BRANCH);
    assert.equal(git('rev-list', '--count', 'origin/main..HEAD').trim(), '2');
    assert.equal(git('status', '--short').trimEnd(), ' M src/mail/expiryMail.ts\n?? test/mail/');
  });

  it('comes from GitHub as far as its remote says, in the time of the sample', () => {
    assert.equal(git('remote', 'get-url', 'origin').trim(), 'https://github.com/team-lantern/checkout.git');
    assert.equal(git('log', '-1', '--format=%at').trim(), `${Date.parse('2026-11-27T20:00Z') / 1000}`);
  });

  it('measures 142 lines, with a lock file, a generated client and a rename that count nothing', async () => {
    const size = sizeOf((await measured()).files, globMatcher([]));
    const nothing = size.files.flatMap((one) =>
      one.part === 'left-out' ? [`${one.file.path}: ${one.reason.kind}`] : one.lines === 0 ? [one.file.change] : [],
    );
    assert.equal(size.reviewed, 142);
    assert.deepEqual(nothing.toSorted(), [
      'package-lock.json: lock-file',
      'renamed',
      'src/client/memberships.ts: generated-attribute',
    ]);
  });

  it('passes 200 lines with one paste, and is not scattered then', async () => {
    await pasteLines(folder, 70);
    const size = sizeOf((await measured()).files, globMatcher([]));
    assert.equal(size.reviewed, 212);
    assert.deepEqual(verdictOf(size), { kind: 'large', scattered: false });
  });

  it('is what sample/branch.json says (else run `node scripts/sampleRepository.ts`)', async () => {
    assert.deepEqual(JSON.parse(branchJson()), JSON.parse(JSON.stringify(await writtenBranch())));
  });

  it('began one working day and three hours ago, on every day', async () => {
    const { startedAt = 0 } = sampleBranch(branchJson(), NOW, CALENDAR);
    assert.equal(workingTimeBetween(startedAt, NOW, CALENDAR), 27 * 3_600_000);
    assert.equal((await measured()).startedAt, startedAt);
  });

  async function measured(): Promise<MeasuredBranch> {
    const branch = await measureBranch(folder, {});
    assert(branch.kind === 'measured', JSON.stringify(branch));
    return branch;
  }
});
