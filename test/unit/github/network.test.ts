import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { problemOfNetwork } from '../../../src/github/network.ts';
import { TOKEN } from './asking.ts';

/** What `fetch` throws, by the codes and the words of Node, OpenSSL, undici and Chromium. */
const CASES: readonly (readonly [what: string, cause: unknown, problem: string])[] = [
  ['a name that is not found', coded('ENOTFOUND'), 'no-such-host'],
  ['a name server that does not answer', coded('EAI_AGAIN'), 'no-such-host'],
  ["a name that is not found, by VS Code's other fetch", new Error('net::ERR_NAME_NOT_RESOLVED'), 'no-such-host'],
  ['a certificate of its own', coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls-failed'],
  ['a chain that ends in a certificate of its own', coded('SELF_SIGNED_CERT_IN_CHAIN'), 'tls-failed'],
  ['an issuer that is not known', coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'tls-failed'],
  ['an issuer that is not there', coded('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'tls-failed'],
  ['a certificate that has expired', coded('CERT_HAS_EXPIRED'), 'tls-failed'],
  ['a certificate of another name', coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls-failed'],
  ['a protocol that is too old', coded('EPROTO'), 'tls-failed'],
  ['what is no TLS', coded('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls-failed'],
  ["a certificate, by VS Code's other fetch", new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'tls-failed'],
  ['a tunnel that wants a sign-in', new Error('Proxy response (407) !== 200 when HTTP Tunneling'), 'proxy-asks'],
  ['a 407 on the way', new Error('proxy authentication required'), 'proxy-asks'],
  ['a 407 on the way that has no words', new Error(), 'proxy-asks'],
  ['a refused connection', coded('ECONNREFUSED'), 'offline'],
  ['addresses that all refuse', new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]), 'offline'],
  ['addresses of which one has a bad certificate', new AggregateError([coded('CERT_HAS_EXPIRED')]), 'tls-failed'],
  ['a connection that broke', coded('UND_ERR_SOCKET'), 'offline'],
  ['a text', 'no', 'offline'],
  ['nothing', undefined, 'offline'],
];

describe('no answer because of', () => {
  for (const [what, cause, kind] of CASES) {
    it(`${what} is ${kind}`, () => {
      const thrown = new TypeError('fetch failed', { cause });
      assert.equal(problemOfNetwork(thrown, 'github.com').kind, kind);
      assert.equal(problemOfNetwork(new Error('octokit', { cause: thrown }), 'github.com').kind, kind);
    });
  }

  it('causes that form a ring is offline', () => {
    const ring = new Error('a');
    ring.cause = new Error('b', { cause: ring });
    assert.deepEqual(problemOfNetwork(ring, 'github.com'), { kind: 'offline' });
  });

  it('a bad certificate names its code, and no other text', () => {
    const cause = new Error(`net::ERR_CERT_DATE_INVALID of ${TOKEN}`);
    const problem = problemOfNetwork(new TypeError('fetch failed', { cause }), 'github.com');
    assert.deepEqual(problem, { kind: 'tls-failed', code: 'ERR_CERT_DATE_INVALID' });
  });

  it('a real proxy that wants a sign-in before it makes a tunnel is proxy-asks', async () => {
    const proxy = createServer();
    proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    try {
      assert.deepEqual(await problemBehind(url), { kind: 'proxy-asks' });
    } finally {
      proxy.close();
    }
  });
});

/** The problem that a Node has which goes through a proxy: it is told so when it starts. */
async function problemBehind(proxy: string): Promise<unknown> {
  const code = `
    import { problemOfNetwork } from ${JSON.stringify(new URL('../../../src/github/network.ts', import.meta.url).href)};
    const thrown = await fetch('https://github.example/').catch((error) => error);
    console.log(JSON.stringify(problemOfNetwork(thrown, 'github.example')));`;
  const env = {
    ...process.env,
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    NO_PROXY: '',
    no_proxy: '',
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { env });
  return JSON.parse(stdout);
}

function coded(code: string): Error {
  return Object.assign(new Error(`${code}: something`), { code });
}
