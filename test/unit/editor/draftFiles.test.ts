import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Uri as VsCodeUri } from 'vscode';
import type { DescriptionPlace, Draft } from '../../../src/description/draft.ts';
import { freshFolder } from '../github/kept/folders.ts';
import { Uri } from './vscode.ts';

const PLACE: DescriptionPlace = { host: 'github.com', repository: { owner: 'acme', name: 'shop' }, number: 12 };
const DRAFT: Draft = { text: 'Because.', base: { id: 'PR_1', title: 'Sort', body: 'Sorts.\r\n' } };

describe('Drafts of descriptions on disk', () => {
  const folder = freshFolder();
  const problems: string[] = [];
  const opened: { dispose(): void }[] = [];

  async function drafts() {
    const { DraftFiles } = await import('../../../src/editor/description/draftFiles.ts');
    const onProblem = ({ file }: { readonly file: string }) => void problems.push(file);
    const files = new DraftFiles({ folder: join(folder(), 'drafts'), onDidChange: () => undefined, onProblem });
    opened.push(files);
    return files;
  }

  const kept = () => readdirSync(join(folder(), 'drafts'));

  beforeEach(() => {
    problems.length = 0;
  });

  afterEach(() => {
    for (const one of opened.splice(0)) one.dispose();
  });

  it('are no file before there is one', async () => {
    const files = await drafts();
    assert.equal(await files.read(PLACE), undefined);
    assert.equal(existsSync(join(folder(), 'drafts')), false);
  });

  it('come back as they were written, dated by their file, and only their owner reads them', async () => {
    await (await drafts()).change(PLACE, () => DRAFT);
    const read = await (await drafts()).read(PLACE);
    const file = statSync(join(folder(), 'drafts', kept()[0] ?? ''));
    assert.deepEqual(read, { ...DRAFT, savedAt: file.mtimeMs });
    if (process.platform !== 'win32') assert.equal(file.mode & 0o777, 0o600);
  });

  it('come back without a beginning where nobody knew it', async () => {
    await (await drafts()).change(PLACE, () => ({ text: 'Because.' }));
    const read = await (await drafts()).read(PLACE);
    assert.deepEqual([read?.text, read?.base], ['Because.', undefined]);
  });

  it('are changed one after the other: nothing of this window comes in between', async () => {
    const files = await drafts();
    const append = (letter: string) =>
      files.change(PLACE, (draft) => ({ ...DRAFT, text: (draft?.text ?? '') + letter }));
    await Promise.all([...'abcdef'].map(append));
    assert.equal((await files.read(PLACE))?.text, 'abcdef');
  });

  it('are gone once they are to go, and stay where nothing is to change', async () => {
    const files = await drafts();
    await files.change(PLACE, () => DRAFT);
    await files.change(PLACE, (draft) => draft);
    assert.equal(kept().length, 1);
    await files.change(PLACE, () => undefined);
    assert.deepEqual(kept(), []);
  });

  it('are told apart by host, repository and number', async () => {
    const files = await drafts();
    const places = [
      PLACE,
      { ...PLACE, host: 'github.acme.example:8443' },
      { ...PLACE, repository: { owner: 'acme', name: 'shop-2' } },
      { ...PLACE, repository: { owner: 'a', name: 'cme/shop' } },
      { ...PLACE, number: 13 },
    ];
    for (const [index, place] of places.entries()) await files.change(place, () => ({ text: `${index}` }));
    const read = await Promise.all(places.map(async (place) => (await files.read(place))?.text));
    assert.deepEqual(read, ['0', '1', '2', '3', '4']);
  });

  it('say of which pull requests they are, to a window that has read none of them', async () => {
    assert.deepEqual(await (await drafts()).pullRequests(), new Set(), 'no folder yet');
    const files = await drafts();
    await files.change(PLACE, () => DRAFT);
    await files.change({ ...PLACE, number: 13 }, () => ({ text: 'Nobody knows of what.' }));
    assert.deepEqual(await (await drafts()).pullRequests(), new Set(['PR_1']));
    await files.change(PLACE, () => undefined);
    assert.deepEqual(await files.pullRequests(), new Set());
  });

  it('are set aside and never deleted where they cannot be read, and that is told once', async () => {
    const files = await drafts();
    await files.change(PLACE, () => DRAFT);
    const name = kept()[0] ?? assert.fail('no draft');
    writeFileSync(join(folder(), 'drafts', name), '{"version":1,"content":{"text":7}}');
    assert.equal(await files.read(PLACE), undefined);
    assert.equal(await files.read(PLACE), undefined);
    assert.equal(problems.length, 1);
    assert.match(readFileSync(problems[0] ?? '', 'utf8'), /"text":7/);
  });
});

describe('The address of a description', () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const host = fc.constantFrom('github.com', '127.0.0.1:4321', '[::1]:80', 'ghe.acme.example');

  it('leads back to it, whatever the names', async () => {
    const { documentOf, gitHubSideOf, isGitHubSide, placeOf } = await import(
      '../../../src/editor/description/place.ts'
    );
    fc.assert(
      fc.property(host, name, name, fc.integer({ min: 1, max: 999_999_999 }), (at, owner, repository, number) => {
        const place = { host: at, repository: { owner, name: repository }, number };
        assert.deepEqual(placeOf(documentOf(place)), place);
        assert.deepEqual(placeOf(gitHubSideOf(place)), place);
        assert.deepEqual([isGitHubSide(documentOf(place)), isGitHubSide(gitHubSideOf(place))], [false, true]);
      }),
    );
  });

  it('shows in its tab of which pull request it is, and a port as one', async () => {
    const { documentOf } = await import('../../../src/editor/description/place.ts');
    const { path } = documentOf({ ...PLACE, host: 'github.acme.example:8443' });
    assert.equal(path, '/github.acme.example:8443/acme/shop/#12 description.md');
  });

  const ELSEWHERE = [
    ['file', '/github.com/acme/shop/#12 description.md'],
    ['rung-description', '/github.com/acme/shop/#0 description.md'],
    ['rung-description', '/github.com/acme/shop/#12 description.txt'],
    ['rung-description', '/github.com/acme/#12 description.md'],
    ['rung-description', '/github.com/acme/shop/more/#12 description.md'],
    ['rung-description', '/github.com/%E0%A4/shop/#12 description.md'],
    ['rung-description', '/'],
  ] as const;
  for (const [scheme, path] of ELSEWHERE) {
    it(`is none of ${scheme}:${path}`, async () => {
      const { placeOf } = await import('../../../src/editor/description/place.ts');
      assert.equal(placeOf(Uri.from({ scheme, path }) as unknown as VsCodeUri), undefined);
    });
  }
});
