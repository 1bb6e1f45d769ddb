import type { FileChanges } from '../facts/branchChanges.ts';
import { linesOfPiece } from '../facts/hunks.ts';
import type { SizedFile } from '../facts/size.ts';
import { cutFile } from './pieces.ts';
import {
  type Because,
  type Over,
  type PartConcern,
  reviewedLines,
  type Slice,
  type SplitPart,
  sliceLines,
  wholeSlice,
} from './plan.ts';

/** A file, or some pieces of one that is too large alone. */
export interface Chunk {
  readonly slice: Slice;
  /** That it was cut; undefined: it is whole. */
  readonly because: Because | undefined;
}

/** The file as one chunk, or cut into several of at most `most` lines where it has more and can be cut. */
export function chunksOf(sized: SizedFile, { hunks }: FileChanges, most: number): readonly Chunk[] {
  const whole = [wholeChunk(sized)];
  const { path, change, content } = sized.file;
  if (reviewedLines(sized) <= most || change === 'deleted' || content !== 'text' || hunks.length === 0) return whole;
  const cuts = cutFile(path, hunks, most);
  if (cuts.length < 2) return whole;
  return cuts.map((pieces, at) => ({
    slice: {
      file: sized,
      lines: pieces.reduce((sum, piece) => sum + linesOfPiece(hunks, piece), 0),
      pieces,
      step: { index: at + 1, of: cuts.length },
    },
    because: { kind: 'cut', path, index: at + 1, of: cuts.length },
  }));
}

export function wholeChunk(sized: SizedFile): Chunk {
  return { slice: wholeSlice(sized), because: undefined };
}

export function partOf(concern: PartConcern, chunks: readonly Chunk[], because: Because, most: number): SplitPart {
  const slices = chunks.map(({ slice }) => slice);
  const lines = sliceLines(slices);
  return { concern, slices, lines, because, over: lines <= most ? undefined : overOf(slices, most) };
}

function overOf(slices: readonly Slice[], most: number): Over {
  const large = slices.find(({ lines }) => lines > most);
  if (large) return { kind: 'one-file', path: large.file.file.path };
  const product = new Set(slices.filter(({ file }) => file.part === 'product').map(({ file }) => file.file.path));
  return { kind: product.size === 1 ? 'with-test' : 'belongs-together' };
}
