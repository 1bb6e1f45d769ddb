import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that may be in the package. VS Code itself adds the first line's files when it installs. */
const EXPECTED = [
  /^(?:\.vsixmanifest|package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^dist\/extension\.js$/,
  /^dist\/chunks\/[\w-]+\.js$/,
  /^dist\/webview\/(?:checklist|evidence|map|people|trends|split)(?:-style\.css|\.js)$/,
  /^dist\/webview\/chunk-\w+\.js$/,
  /^framework\/(?:progression|competency-map)\.(?:yaml|schema\.json)$/,
  /^media\/(?:icon\.png|(?:rung|now|level|next|journey)\.svg)$/,
  /^media\/walkthrough\/(?:level|branch|github|checklist)\.svg$/,
  /^sample\/(?:pull-requests\.yaml|branch\.json)$/,
];

describe('The package that people install', () => {
  const extensions = process.env.RUNG_TEST_EXTENSIONS ?? assert.fail('Run this by `npm run test:ui`.');
  const name = readdirSync(extensions).find((folder) => folder.startsWith('rung-dev.rung-')) ?? assert.fail('no Rung');
  const files = readdirSync(join(extensions, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(extensions, name).length + 1)
        .replaceAll('\\', '/'),
    );

  it('holds what runs and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds all that is expected', () => {
    for (const pattern of EXPECTED)
      assert.ok(
        files.some((file) => pattern.test(file)),
        String(pattern),
      );
  });

  it('leaves the heavy packages to chunks that are loaded on first use', () => {
    const entry = readFileSync(join(extensions, name, 'dist', 'extension.js'), 'utf8');
    const chunks = new Set([...entry.matchAll(/from"\.\/chunks\/([\w-]+\.js)"/g)].map(([, chunk = '']) => chunk));
    const eager = [
      entry,
      ...[...chunks].map((chunk) => readFileSync(join(extensions, name, 'dist', 'chunks', chunk), 'utf8')),
    ];
    for (const heavy of ['ZodError', 'YAMLParseError', 'octokit', 'allowUnsafeAlias']) {
      assert.ok(!eager.some((code) => code.includes(heavy)), `${heavy} would be loaded at the start`);
      assert.ok(
        files.some(
          (file) =>
            file.startsWith('dist/chunks/') && readFileSync(join(extensions, name, file), 'utf8').includes(heavy),
        ),
        `${heavy} is in no chunk, so this test would see nothing`,
      );
    }
  });
});
