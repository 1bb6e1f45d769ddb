import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HIDDEN, withoutSecretsOf } from '../../../src/drafts/secrets.ts';

const SAFE = withoutSecretsOf({});

describe('Secrets', () => {
  it('of the environment are taken out of a text, by the names of their variables', () => {
    const clean = withoutSecretsOf({
      DB_PASSWORD: 'hunter2!',
      STRIPE_API_KEY: 'whatever-it-is',
      EDITOR: 'vim-and-more',
    });
    assert.equal(
      clean('Tried hunter2! and whatever-it-is in vim-and-more'),
      `Tried ${HIDDEN} and ${HIDDEN} in vim-and-more`,
    );
  });

  it('are taken out whole where one is a part of another', () => {
    const clean = withoutSecretsOf({ A_TOKEN: 'abcdef', B_TOKEN: 'abcdef-and-more' });
    assert.equal(clean('abcdef-and-more abcdef'), `${HIDDEN} ${HIDDEN}`);
  });

  it('are known by how they look, whatever their variable is called', () => {
    const clean = withoutSecretsOf({
      UPSTREAM: 'q8Zr1xT0pLk3mN5vB7cD9',
      DATABASE_URL: 'postgres://mara:s3cr3t-word@db/shop',
    });
    assert.equal(clean('q8Zr1xT0pLk3mN5vB7cD9 with s3cr3t-word'), `${HIDDEN} with ${HIDDEN}`);
  });

  it('are no folders, no short words and no settings', () => {
    const clean = withoutSecretsOf({
      PWD: '/home/mara/shop',
      SSH_AUTH_SOCK: '/tmp/agent.12',
      KEY: 'a',
      XDG_SESSION_TYPE: 'wayland',
    });
    assert.equal(clean('a wayland in /home/mara/shop, /tmp/agent.12'), 'a wayland in /home/mara/shop, /tmp/agent.12');
  });

  for (const token of [
    `ghp_${'a1'.repeat(18)}`,
    `github_pat_${'a1_'.repeat(12)}`,
    `xoxb-${'1234-'.repeat(5)}`,
    'AKIAIOSFODNN7EXAMPLE',
    `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'x'.repeat(20)}`,
    '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----',
  ])
    it(`of well-known services are taken out wherever they come from: ${token.slice(0, 12)}…`, () =>
      assert.equal(SAFE(`Fix login ${token} again`), `Fix login ${HIDDEN} again`));

  it('in addresses go, and the address stays', () =>
    assert.equal(SAFE('see https://mara:pa55word@host/x'), `see https://mara:${HIDDEN}@host/x`));

  it('of any value never stay in any text', () => {
    const value = fc
      .string({ minLength: 6, maxLength: 40 })
      .filter((one) => one.trim().length >= 6 && !HIDDEN.includes(one.trim()));
    fc.assert(
      fc.property(value, fc.string(), fc.string(), (secret, before, after) => {
        const clean = withoutSecretsOf({ DEPLOY_TOKEN: secret })(`${before}${secret}${after}`);
        assert.ok(!clean.includes(secret.trim()));
      }),
    );
  });

  it('are looked for in a time that grows with the length of the text', () => {
    for (const text of ['eyJ'.repeat(30_000), 'a://b:'.repeat(20_000), '-----BEGIN '.repeat(10_000)])
      assert.ok(SAFE(text).length > 0);
  });
});
