/** Of each line of a Markdown text whether it begins outside of comments and code; a fence that opens code does. */
export function outsideOf(lines: readonly string[]): readonly boolean[] {
  let end: string | undefined;
  return lines.map((line) => {
    const isOutside = end === undefined;
    end = endAfter(line, end);
    return isOutside;
  });
}

/** What ends the comment or the code that is open behind a line; undefined: none is. */
function endAfter(line: string, end: string | undefined): string | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (end === undefined && fence !== undefined) return fence;
  if (end === '-->' || end === undefined) {
    const opened = line.lastIndexOf('<!--');
    const closed = line.lastIndexOf('-->');
    if (opened > closed) return '-->';
    return closed >= 0 ? undefined : end;
  }
  return fence?.startsWith(end) === true ? undefined : end;
}
