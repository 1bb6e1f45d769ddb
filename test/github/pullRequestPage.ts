import type { PullRequest } from '../../src/facts/pullRequest.ts';
import { html, type Reply } from './replies.ts';

/**
 * The page that a pull request's link leads to; undefined for any other path. VS Code in a browser opens pages of this machine
 * through a proxy, which puts the port in front.
 */
export function pullRequestPage(pathname: string, pullRequests: readonly PullRequest[]): Reply | undefined {
  const [, owner, name, number] = /^(?:\/\d+)?\/([^/]+)\/([^/]+)\/pull\/(\d+)$/.exec(pathname) ?? [];
  if (owner === undefined) return undefined;
  const found = pullRequests.find(
    ({ repository, number: own }) => repository.owner === owner && repository.name === name && own === Number(number),
  );
  if (!found) return html(404, '<title>Not found</title><p>There is no such pull request.</p>');
  const heading = `${found.title} · Pull request #${found.number} · ${owner}/${name}`;
  return html(
    200,
    `<title>${escaped(heading)}</title>\n<h1>${escaped(heading)}</h1>\n<pre>${escaped(found.body)}</pre>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
