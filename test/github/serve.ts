import { parseArgs } from 'node:util';
import { loadSample } from './loadSample.ts';
import { StandIn } from './standIn.ts';

/**
 * Starts the stand-in GitHub with the sample's pull requests: `node test/github/serve.ts --port 0`. Its first line of output
 * is JSON: its `url`, the `viewer` of the sample with the `token`, and all `logins`. It runs until it is killed.
 */
const { port } = parseArgs({ options: { port: { type: 'string', default: '0' } } }).values;
const now = Date.now();
const { viewer, people, teams } = loadSample(now, '');
const standIn = await StandIn.start({
  port: Number(port),
  pullRequests: (url) => loadSample(now, url).pullRequests,
  accounts: Object.fromEntries(people.map((login) => [tokenOf(login), login])),
  teams,
});
console.log(JSON.stringify({ url: standIn.url, viewer, token: tokenOf(viewer), logins: people }));

/** No secret: it opens this stand-in and nothing else. */
function tokenOf(login: string): string {
  return `sample-token-of-${login}`;
}
