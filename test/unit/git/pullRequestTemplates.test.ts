import assert from 'node:assert/strict';
import { pullRequestTemplates } from '../../../src/git/pullRequestTemplates.ts';
import { type Files, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('The templates that a repository has for pull requests', () => {
  const workshop = gitWorkshop();
  const pathsOf = async (files: Files) =>
    (await pullRequestTemplates(workshop.aRepository().write(files).folder)).map(({ path }) => path);

  for (const path of [
    'pull_request_template.md',
    'PULL_REQUEST_TEMPLATE.md',
    '.github/Pull_Request_Template.md',
    'docs/pull_request_template.txt',
  ]) {
    it(`are found as ${path}`, async () => assert.deepEqual(await pathsOf({ [path]: 'Why?' }), [path]));
  }

  it('are read as they are', async () => {
    const { folder } = workshop.aRepository().write({ 'pull_request_template.md': '# Wäs?\r\n\r\n$(x) <!-- a -->' });
    assert.deepEqual(await pullRequestTemplates(folder), [
      { path: 'pull_request_template.md', text: '# Wäs?\r\n\r\n$(x) <!-- a -->' },
    ]);
  });

  it('are all of a folder, behind the one that stands by itself', async () => {
    const files = {
      'docs/pull_request_template.md': 'c',
      '.github/pull_request_template.md': 'a',
      '.github/PULL_REQUEST_TEMPLATE/feature.md': 'f',
      '.github/PULL_REQUEST_TEMPLATE/bug.md': 'b',
      '.github/PULL_REQUEST_TEMPLATE/config.yml': 'no',
    };
    assert.deepEqual(await pathsOf(files), [
      '.github/pull_request_template.md',
      '.github/PULL_REQUEST_TEMPLATE/bug.md',
      '.github/PULL_REQUEST_TEMPLATE/feature.md',
    ]);
  });

  it('are none elsewhere, empty, or beyond 64 KB', async () => {
    assert.deepEqual(await pathsOf({ 'src/pull_request_template.md': 'a', 'pull_request_template.ts': 'a' }), []);
    assert.deepEqual(await pathsOf({ 'pull_request_template.md': ' \n' }), []);
    assert.deepEqual(await pathsOf({ 'pull_request_template.md': 'a'.repeat(64 * 1024 + 1) }), []);
    assert.deepEqual(await pullRequestTemplates('/no/such/folder'), []);
  });

  it('are never read through links, which may lead out of the repository', async () => {
    const outside = workshop.aRepository().write({ 'secret.md': 'secret', 'pull_request_template.md': 'secret' });
    const file = workshop.aRepository().link('pull_request_template.md', `${outside.folder}/secret.md`);
    assert.deepEqual(await pullRequestTemplates(file.folder), []);
    const folder = workshop.aRepository().link('.github', outside.folder);
    assert.deepEqual(await pullRequestTemplates(folder.folder), []);
  });
});
