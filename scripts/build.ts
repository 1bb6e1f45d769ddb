import { rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

// Some dependencies are CommonJS and ask for Node's own modules with require, which ES modules do not have.
const REQUIRE = `import { createRequire as rungRequire } from 'node:module'; const require = rungRequire(import.meta.url);`;

const NODE: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  external: ['vscode'],
  banner: { js: REQUIRE },
};

/** What runs in the panels, in a browser. */
const PAGES: BuildOptions = {
  entryPoints: {
    checklist: 'src/webview/checklist/page.ts',
    'checklist-style': 'src/webview/checklist/page.css',
    evidence: 'src/webview/evidence/page.ts',
    'evidence-style': 'src/webview/evidence/page.css',
    map: 'src/webview/map/page.ts',
    'map-style': 'src/webview/map/page.css',
    people: 'src/webview/people/page.ts',
    'people-style': 'src/webview/people/page.css',
    split: 'src/webview/split/page.ts',
    'split-style': 'src/webview/split/page.css',
    trends: 'src/webview/trends/page.ts',
    'trends-style': 'src/webview/trends/page.css',
  },
  outdir: 'dist/webview',
  bundle: true,
  // What several pages use, such as the charts, is shipped once.
  format: 'esm',
  splitting: true,
  platform: 'browser',
  target: 'chrome132',
};

/**
 * Bundles everything into dist/: one small entry, and a chunk for each module behind an `import()`. Minified, and without
 * source maps, unless it is for development.
 */
export async function buildExtension(purpose: 'production' | 'development'): Promise<void> {
  await rm('dist', { recursive: true, force: true });
  const development = purpose === 'development';
  const shape: BuildOptions = {
    minify: !development,
    sourcemap: development,
    legalComments: 'none',
    logLevel: 'warning',
  };
  const lazy = new Map<string, string>();
  const entryPoints = { extension: 'src/extension.ts' };
  await build({ ...NODE, ...shape, entryPoints, outdir: 'dist', plugins: [leaveToChunks(lazy)] });
  const chunks = { entryPoints: Object.fromEntries(lazy), outdir: 'dist/chunks', splitting: true };
  await Promise.all([build({ ...NODE, ...shape, ...chunks }), build({ ...PAGES, ...shape })]);
}

/**
 * Leaves each module behind an `import()` out of the entry and notes it as a chunk. The few small modules that both use
 * stand in both: VS Code takes longer to load one more file at its start than to read some more lines of this one.
 */
function leaveToChunks(lazy: Map<string, string>): Plugin {
  return {
    name: 'leave-to-chunks',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const file = join(resolveDir, path);
        const name = `${basename(dirname(file))}-${basename(file, '.ts')}`;
        lazy.set(name, relative(process.cwd(), file));
        return { path: `./chunks/${name}.js`, external: true };
      });
    },
  };
}

if (import.meta.main) await buildExtension(process.argv.includes('--development') ? 'development' : 'production');
