import assert from 'node:assert/strict';
import { gitWorkshop } from '../../fixtures/gitRepository.ts';
import { splitOf } from './stacks.ts';

describe('Reading what a branch changes', () => {
  const workshop = gitWorkshop();

  it('knows what code imports, added or changed, committed or not, under any name', async () => {
    const modified = "import { sum } from './größe.ts';\n\nexport const one = 1;\n";
    const feature = workshop.aRepository().commit({ 'src/a.ts': modified }).withRemote().branch('feature');
    feature.commit({ 'src/a.ts': `${modified}export const two = 2;\n` });
    feature
      .commit({ 'src/b.ts': "import { sum } from './größe.ts';\n" })
      .write({ 'src/c.ts': "import './größe.ts';\n" });
    const { changes } = await splitOf(feature);
    assert.deepEqual(
      changes.files.map(({ file, imports, isCommitted }) => [file.path, imports, isCommitted]),
      [
        ['src/a.ts', ['./größe.ts'], true],
        ['src/b.ts', ['./größe.ts'], true],
        ['src/c.ts', ['./größe.ts'], false],
      ],
    );
  });
});
