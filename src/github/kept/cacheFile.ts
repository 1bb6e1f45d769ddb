import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import * as z from 'zod';
import type { Instant } from '../../facts/instant.ts';
import { type CacheProblem, type DiskFailure, diskFailure, systemCode } from './cacheProblem.ts';
import { onceFree, readFileUnless, replaceFile, type Signature } from './wholeFile.ts';

/** The version that this Rung writes. A change after which an older Rung would misread the file makes it one more. */
const VERSION = 1;

const envelopeShape = z.object({ version: z.int().positive(), content: z.unknown() });

/** How a kind of file is checked, and what is made of it. */
export interface Format<Written, Content extends Written> {
  readonly shape: z.ZodType<Written>;
  readonly contentOf: (written: Written) => Content;
}

export interface ReadCache<Content> {
  /** undefined: nothing is kept, or it cannot be read. The same object as last time while the file is the same. */
  readonly content: Content | undefined;
  readonly problem: CacheProblem | undefined;
}

export type Written =
  | { readonly kind: 'written'; readonly problem: CacheProblem | undefined }
  /** Somebody else took the turn meanwhile. Nothing was changed. */
  | { readonly kind: 'turn-lost' }
  | { readonly kind: 'not-written'; readonly problem: DiskFailure };

/**
 * One JSON file of the cache with its version. Reads anything without a throw; what it cannot read it gives another name
 * and never deletes. One call at a time.
 */
export class CacheFile<Shape, Content extends Shape> {
  readonly #path: string;
  readonly #format: Format<Shape, Content>;
  readonly #now: () => Instant;
  #seen: { readonly signature: Signature; readonly read: ReadCache<Content> } | undefined;

  constructor(path: string, format: Format<Shape, Content>, now: () => Instant) {
    this.#path = path;
    this.#format = format;
    this.#now = now;
  }

  async read(): Promise<ReadCache<Content>> {
    try {
      const found = await readFileUnless(this.#path, this.#seen?.signature);
      if (!found) return this.#nothing();
      const { signature, bytes } = found;
      if (bytes === undefined && this.#seen) return this.#seen.read;
      const understood = understand(bytes ?? Buffer.alloc(0), this.#format);
      if (understood.kind === 'unreadable') return this.#nothing(await this.#setAside('unreadable', signature));
      const { kind, content, version } = understood;
      const problem = kind === 'newer' ? { kind, file: this.#path, version } : undefined;
      this.#seen = { signature, read: { content, problem } };
      return this.#seen.read;
    } catch (error) {
      return this.#nothing(diskFailure('not-read', this.#path, error));
    }
  }

  /** `isDue` is asked right before the file is put in its place. What cannot be read is not written over. */
  async write(content: Content, isDue: () => Promise<boolean>): Promise<Written> {
    const { problem } = await this.read();
    if (problem?.kind === 'not-read') return { kind: 'not-written', problem };
    try {
      const aside = problem?.kind === 'newer' ? await this.#setAside('newer', this.#seen?.signature) : problem;
      const signature = await replaceFile(this.#path, JSON.stringify({ version: VERSION, content }), isDue);
      if (signature === undefined) return { kind: 'turn-lost' };
      this.#seen = { signature, read: { content, problem: undefined } };
      return { kind: 'written', problem: aside };
    } catch (error) {
      return { kind: 'not-written', problem: diskFailure('not-written', this.#path, error) };
    }
  }

  #nothing(problem?: CacheProblem): ReadCache<Content> {
    this.#seen = undefined;
    return { content: undefined, problem };
  }

  /** undefined: another window was faster, and perhaps put a good file there already. */
  async #setAside(
    because: 'unreadable' | 'newer',
    signature: Signature | undefined,
  ): Promise<CacheProblem | undefined> {
    const at = new Date(this.#now()).toISOString().replace(/[:.]/g, '-');
    const file = `${this.#path}.${because}-${at}-${randomUUID().slice(0, 8)}`;
    try {
      const found = await readFileUnless(this.#path, signature);
      if (!found || found.bytes) return undefined;
      await onceFree(() => rename(this.#path, file));
      return { kind: 'set-aside', file, because };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }
}

type Understood<Content> =
  | { readonly kind: 'content'; readonly version: number; readonly content: Content }
  | { readonly kind: 'newer'; readonly version: number; readonly content: undefined }
  | { readonly kind: 'unreadable' };

function understand<Shape, Content extends Shape>(bytes: Buffer, format: Format<Shape, Content>): Understood<Content> {
  const envelope = envelopeShape.safeParse(jsonOf(bytes));
  if (!envelope.success) return { kind: 'unreadable' };
  const { version } = envelope.data;
  if (version > VERSION) return { kind: 'newer', version, content: undefined };
  const written = format.shape.safeParse(envelope.data.content);
  if (!written.success) return { kind: 'unreadable' };
  return { kind: 'content', version, content: format.contentOf(written.data) };
}

/** undefined: it is no JSON text. */
function jsonOf(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
