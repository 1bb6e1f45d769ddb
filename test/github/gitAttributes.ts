import type { PullRequest } from '../../src/facts/pullRequest.ts';

/** The text of `.gitattributes` from which the attributes of these pull requests' files follow; undefined where none have any. */
export function gitAttributesFor(pullRequests: readonly PullRequest[]): string | undefined {
  const lines = pullRequests.flatMap(({ files }) =>
    files.flatMap(({ path, attributes: { generated, vendored } }) => {
      const said = [...attribute('linguist-generated', generated), ...attribute('linguist-vendored', vendored)];
      return said.length > 0 ? [`${pattern(path)} ${said.join(' ')}`] : [];
    }),
  );
  return lines.length > 0 ? `${[...new Set(lines)].join('\n')}\n` : undefined;
}

function attribute(name: string, holds: boolean | undefined): readonly string[] {
  return holds === undefined ? [] : [holds ? name : `-${name}`];
}

/** The path itself and nothing else. Quotes keep a space from ending it. */
function pattern(path: string): string {
  const literal = `/${path.replaceAll(/[\\*?[\]]/g, '\\$&')}`;
  return /[\s"]/.test(literal) ? JSON.stringify(literal) : literal;
}
