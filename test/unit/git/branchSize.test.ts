import assert from 'node:assert/strict';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';
import { sizeOf } from '../../../src/facts/size.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type GitRepository, gitWorkshop, lines } from '../../fixtures/gitRepository.ts';

describe('The size of a branch in a real repository', () => {
  const workshop = gitWorkshop();
  const aFeature = (files: Parameters<GitRepository['commit']>[0] = { 'src/a.ts': 30 }) =>
    workshop.aRepository().commit(files).withRemote().branch('feature');

  /** The figures, and of each file its lines with the part or the reason why it is left out. */
  async function counted({ folder, environment }: GitRepository) {
    const found = await measureBranch(folder, { environment });
    if (found.kind === 'unmeasured') return assert.fail(JSON.stringify(found));
    const { product, test, leftOut, raw, files } = sizeOf(found.files, () => undefined);
    const each = files.map(
      (one) => `${one.file.path}: ${one.lines} ${one.part === 'left-out' ? one.reason.kind : one.part}`,
    );
    return { product, test, leftOut, raw, files: each };
  }

  it('is product, tests and what is left out, with the reason for each file', async () => {
    const feature = aFeature()
      .commit({ 'src/b.ts': 40, 'test/b.test.ts': 25, 'packages/web/package-lock.json': 500 })
      .stage({ 'deep/er/Cargo.lock': 60, 'api/v1/api.pb.go': 70, 'third_party/x/y.c': 80 })
      .write({ 'logo.png': Buffer.from([137, 0, 1]), 'src/__snapshots__/b.snap': 90, 'src/c.ts': 7 });
    assert.deepEqual(await counted(feature), {
      product: 47,
      test: 25,
      leftOut: 800,
      raw: { additions: 872, deletions: 0 },
      files: [
        'api/v1/api.pb.go: 70 generated',
        'deep/er/Cargo.lock: 60 lock-file',
        'packages/web/package-lock.json: 500 lock-file',
        'src/b.ts: 40 product',
        'test/b.test.ts: 25 test',
        'third_party/x/y.c: 80 vendored',
        'logo.png: 0 binary',
        'src/__snapshots__/b.snap: 90 generated',
        'src/c.ts: 7 product',
      ],
    });
  });

  it('has what .gitattributes says at each depth, and the last rule that matches wins', async () => {
    const feature = aFeature().write({
      '.gitattributes':
        '*.gen.ts linguist-generated\nlib/** linguist-vendored\n*.gen.ts linguist-generated=false\nout/* linguist-generated\n',
      'out/a.ts': 1,
      'x.gen.ts': 2,
      'lib/.gitattributes': 'own.ts -linguist-vendored\n',
      'lib/own.ts': 3,
      'lib/theirs.ts': 4,
      'lib/deep/.gitattributes': '*.ts -linguist-vendored\nagain.ts linguist-vendored\n',
      'lib/deep/mine.ts': 5,
      'lib/deep/again.ts': 6,
      '.git/info/attributes': 'mine.ts linguist-generated\n',
    });
    const { files } = await counted(feature);
    assert.deepEqual(
      files.filter((file) => !file.includes('.gitattributes')),
      [
        'lib/deep/again.ts: 6 vendored-attribute',
        'lib/deep/mine.ts: 5 generated-attribute',
        'lib/own.ts: 3 product',
        'lib/theirs.ts: 4 vendored-attribute',
        'out/a.ts: 1 generated-attribute',
        'x.gen.ts: 2 product',
      ],
    );
  });

  it('takes back by an attribute what the shipped lists leave out', async () => {
    const feature = aFeature().write({ '.gitattributes': 'yarn.lock -linguist-generated\n', 'yarn.lock': 9 });
    const { files } = await counted(feature);
    assert.deepEqual(files.slice(1), ['yarn.lock: 9 product']);
  });

  it('counts a copy whole, since a reviewer has to read it, and a copy of a copied file too', async () => {
    const feature = aFeature().git('config', 'diff.renames', 'copies').write({ 'src/copy.ts': 30 }).stage();
    feature
      .commit()
      .write({ 'src/a.ts': `${lines(30)}more\n`, 'src/second.ts': 30 })
      .stage();
    const { files } = await counted(feature);
    assert.deepEqual(files, ['src/a.ts: 1 product', 'src/copy.ts: 30 product', 'src/second.ts: 30 product']);
  });

  it('is 0 for a pure rename, 1 for a file deleted whole, and 0 for a mode', async () => {
    const feature = aFeature({ 'src/a.ts': 30, 'src/b.ts': lines(20, 'b'), 'src/c.ts': lines(9, 'c') })
      .git('mv', 'src/a.ts', 'src/moved.ts')
      .git('rm', '--quiet', 'src/b.ts')
      .git('update-index', '--chmod=+x', 'src/c.ts')
      .git('config', 'core.fileMode', 'false');
    const { files, raw } = await counted(feature);
    assert.deepEqual(files.toSorted(), ['src/b.ts: 1 product', 'src/c.ts: 0 product', 'src/moved.ts: 0 product']);
    assert.deepEqual(raw, { additions: 0, deletions: 20 });
  });

  it('is not fooled by line ends that git translates', async () => {
    const feature = aFeature({ '.gitattributes': '* text=auto\n', 'src/a.ts': 30 });
    feature.write({ 'src/a.ts': lines(30).replaceAll('\n', '\r\n') });
    const { files } = await counted(feature);
    assert.deepEqual(files, []);
  });

  it('is that of the settings too, by the globs that a person adds', async () => {
    const feature = aFeature().write({ 'src/b.ts': 5, 'fixtures/big.json': 500 });
    const found = await measureBranch(feature.folder, { environment: feature.environment });
    const { product, leftOut } = sizeOf(found.kind === 'measured' ? found.files : [], globMatcher(['*.json']));
    assert.deepEqual([product, leftOut], [5, 500]);
  });
});
