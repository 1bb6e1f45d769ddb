export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** `byte` is the offset of the first fault; `line` and `column` count from 1. */
  | { readonly kind: 'not-utf8'; readonly byte: number; readonly line: number; readonly column: number };

/** Strict: a file in another encoding is told, not guessed at. A byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return { kind: 'text', text };
  const byte = firstFault(bytes);
  if (byte === undefined) return { kind: 'text', text };
  const lines = new TextDecoder().decode(bytes.subarray(0, byte)).split('\n');
  return { kind: 'not-utf8', byte, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Decoding puts U+FFFD in the place of each fault, so the text written back differs from there on. */
function firstFault(bytes: Uint8Array): number | undefined {
  const writtenBack = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const fault = writtenBack.findIndex((byte, offset) => byte !== bytes[offset]);
  return fault === -1 ? undefined : fault;
}
