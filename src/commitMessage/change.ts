import type { SizedFile } from '../facts/size.ts';

/** So many lines speak for themselves. */
export const FEW_LINES = 10;

/** Whether nobody would ask why: a few lines at most, besides documentation and what nobody reviews. */
export function isSmall(files: readonly SizedFile[]): boolean {
  const asked = files.filter(({ file, part }) => part !== 'left-out' && !isDocumentation(file.path));
  return asked.reduce((sum, { lines }) => sum + lines, 0) <= FEW_LINES;
}

function isDocumentation(path: string): boolean {
  return /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt)$|(?:^|\/)(?:LICEN[CS]E|NOTICE|AUTHORS|CHANGELOG|README)$/i.test(
    path,
  );
}
