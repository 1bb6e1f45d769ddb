/** How a sentence may start that says why. The first one is what "Say why" writes. */
export const REASON_STARTS = ['Because ', 'Until now ', 'Without this '] as const;

/** Whether a line is a start that nobody has ended yet. */
export function isBareStart(line: string): boolean {
  const written = line
    .trim()
    .replace(/\s?[.…:,]{1,3}$/, '')
    .toLowerCase();
  return REASON_STARTS.some((start) => start.trim().toLowerCase() === written);
}
