import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One file of src/ and what it imports: packages by name, files by their path from the top of the checkout. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly from: string;
  /** `type`: gone at run time. `lazy`: a dynamic import(), its own chunk. */
  readonly kind: 'value' | 'type' | 'lazy';
}

export const CHECKOUT = join(import.meta.dirname, '..', '..', '..');

/** Every TypeScript file of src/. */
export function sourceFiles(): readonly SourceFile[] {
  const names = readdirSync(join(CHECKOUT, 'src'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = `src/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(join(CHECKOUT, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** The room that a file stands in: `src/facts`; for a file at the top of src its own path. */
export function roomOf(path: string): string {
  const [, room, ...rest] = path.split('/');
  return rest.length === 0 ? path : `src/${room}`;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const DYNAMIC = /\bimport\('([^']+)'\)/g;

function importsOf(path: string, text: string): readonly Import[] {
  const found = [...text.matchAll(STATEMENT)].map(([statement, type, from = '']) => ({
    from: resolved(path, from),
    kind: type || onlyTypes(statement) ? ('type' as const) : ('value' as const),
  }));
  const lazy = [...text.matchAll(DYNAMIC)].map(([, from = '']) => ({
    from: resolved(path, from),
    kind: 'lazy' as const,
  }));
  return [...found, ...lazy];
}

/** `import { type A, type B } from` brings nothing at run time either. */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  if (names === undefined || /^import\s+\w/.test(statement)) return false;
  return names.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}

function resolved(path: string, from: string): string {
  return from.startsWith('.') ? normalize(join(dirname(path), from)).replaceAll('\\', '/') : from;
}
