import { rm } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';

// Some dependencies are CommonJS and ask for Node's own modules with require, which ES modules do not have.
const REQUIRE = `import { createRequire as rungRequire } from 'node:module'; const require = rungRequire(import.meta.url);`;

/** The extension: one small entry, and a chunk for each module that is loaded on first use. */
const EXTENSION: BuildOptions = {
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node22',
  external: ['vscode'],
  banner: { js: REQUIRE },
};

/** What runs in the panels, in a browser. */
const PAGES: BuildOptions = {
  entryPoints: { checklist: 'src/webview/checklist/page.ts', 'checklist-style': 'src/webview/checklist/page.css' },
  outdir: 'dist/webview',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'chrome132',
};

/** Bundles everything into dist/. Minified, and without source maps, unless it is for development. */
export async function buildExtension(purpose: 'production' | 'development'): Promise<void> {
  await rm('dist', { recursive: true, force: true });
  const development = purpose === 'development';
  const shape: BuildOptions = {
    minify: !development,
    sourcemap: development,
    legalComments: 'none',
    logLevel: 'warning',
  };
  await Promise.all([build({ ...EXTENSION, ...shape }), build({ ...PAGES, ...shape })]);
}

if (import.meta.main) await buildExtension(process.argv.includes('--development') ? 'development' : 'production');
