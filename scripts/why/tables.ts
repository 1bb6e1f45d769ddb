/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** "84.2 %"; "-" of nothing. */
export function percent(part: number | undefined): string {
  return part === undefined || Number.isNaN(part) ? '-' : `${(part * 100).toFixed(1)} %`;
}
