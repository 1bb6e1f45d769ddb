import assert from 'node:assert/strict';
import { apiOf } from '../../../src/github/api.ts';

const GRAPHQL: readonly (readonly [host: string, graphql: string])[] = [
  ['github.com', 'https://api.github.com/graphql'],
  ['https://github.com', 'https://api.github.com/graphql'],
  [' https://GitHub.com/ ', 'https://api.github.com/graphql'],
  ['www.github.com', 'https://api.github.com/graphql'],
  ['acme.ghe.com', 'https://api.acme.ghe.com/graphql'],
  ['https://api.acme.ghe.com', 'https://api.acme.ghe.com/graphql'],
  ['github.acme.example', 'https://github.acme.example/api/graphql'],
  ['https://github.acme.example:8443/', 'https://github.acme.example:8443/api/graphql'],
  ['github.com.evil.example', 'https://github.com.evil.example/api/graphql'],
  ['notghe.com', 'https://notghe.com/api/graphql'],
  ['http://localhost:3000', 'http://localhost:3000/api/graphql'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/api/graphql'],
  ['http://[::1]:3000', 'http://[::1]:3000/api/graphql'],
];

const REFUSED: readonly (readonly [host: string, because: 'not-a-host' | 'not-https'])[] = [
  ['', 'not-a-host'],
  ['https://', 'not-a-host'],
  ['two words', 'not-a-host'],
  ['https://github.acme.example/team', 'not-a-host'],
  ['https://github.acme.example?x=1', 'not-a-host'],
  ['https://github.acme.example#x', 'not-a-host'],
  ['https://mara:secret@github.acme.example', 'not-a-host'],
  ['file:///etc/passwd', 'not-a-host'],
  ['http://github.com', 'not-https'],
  ['http://github.acme.example', 'not-https'],
  ['http://127.0.0.1.evil.example', 'not-https'],
  ['http://localhost.evil.example', 'not-https'],
  ['ftp://github.acme.example', 'not-https'],
];

describe('the API of a GitHub host', () => {
  for (const [host, graphql] of GRAPHQL) {
    it(`of "${host}" is ${graphql}`, () => {
      const api = apiOf(host);
      assert.equal(api.kind === 'api' ? api.graphql : api.because, graphql);
    });
  }

  it('has its REST base where GitHub and an Enterprise Server have it', () => {
    const bases = ['github.com', 'github.acme.example'].map((host) => {
      const api = apiOf(host);
      return api.kind === 'api' ? api.base : api.because;
    });
    assert.deepEqual(bases, ['https://api.github.com', 'https://github.acme.example/api/v3']);
  });

  for (const [host, because] of REFUSED) {
    it(`is refused for "${host}": ${because}`, () => {
      assert.deepEqual(apiOf(host), { kind: 'unusable-host', because });
    });
  }
});
