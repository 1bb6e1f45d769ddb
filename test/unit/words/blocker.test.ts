import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HIDDEN, withoutSecretsOf } from '../../../src/drafts/secrets.ts';
import { MINUTE } from '../../../src/facts/instant.ts';
import { blockerMessage } from '../../../src/words/blocker.ts';
import { aStuck, stuckOnAuth } from '../stuck/builders.ts';

const message = (parts: Parameters<typeof stuckOnAuth>[0] = {}) =>
  blockerMessage(stuckOnAuth(parts), withoutSecretsOf({}));

describe('The message of somebody who is stuck', () => {
  it('says for how long, on what, where, what was tried, the error, and asks', () => {
    assert.equal(
      message(),
      `Stuck for 30 minutes on the auth flow (\`src/auth.ts\`, line 12, branch \`fix-login\`).

I tried:
- a fresh token: the same
- to log in as somebody else

I get: \`ts: Cannot find name 'sesion'.\`

Has anyone met this?
`,
    );
  });

  it('asks for what only the person knows, and leaves out what is not known', () => {
    assert.equal(
      blockerMessage(aStuck({ counted: MINUTE }), withoutSecretsOf({})),
      `Stuck for 1 minute on [what do you want to do?].

I tried: [what did you try, and what came of it?]

I get: [which error, or what happens instead?]

Has anyone met this?
`,
    );
  });

  it('names the file where the person did not say what it is about', () =>
    assert.match(
      message({ about: undefined }),
      /^Stuck for 30 minutes on `src\/auth\.ts`, line 12 \(branch `fix-login`\)\.\n/,
    ));

  it('says no time before a minute has passed', () =>
    assert.match(message({ counted: MINUTE - 1 }), /^Stuck on the auth flow /));

  it('ends what it is about with one stop', () =>
    assert.match(
      message({ about: 'the auth flow...', place: undefined, branch: undefined }),
      /^Stuck .* the auth flow\.\n/,
    ));

  it('has one thing that was tried on its line', () =>
    assert.match(message({ tried: ['a fresh token'] }), /^I tried: a fresh token$/m));

  it('has each error on one line, as it stands, whatever marks are in it', () => {
    const errors = ['eslint: Unexpected `*`\n\nin [a](b)', 'ts: <b>no</b>'];
    assert.match(message({ errors }), /^I get:\n- `eslint: Unexpected '\*' in \[a\]\(b\)`\n- `ts: <b>no<\/b>`$/m);
  });

  it('cuts a long error, and never through a secret', () => {
    const secret = 'hunter2-and-more';
    const errors = [`${'x'.repeat(392)} ${secret} ${'y'.repeat(400)}`];
    const text = blockerMessage(stuckOnAuth({ errors }), withoutSecretsOf({ DB_PASSWORD: secret }));
    assert.match(text, /^I get: `x{392} ••• y+…`$/m);
    assert.doesNotMatch(text, /hunter2/);
  });

  it('holds no secret that is written over several lines, or that only the whole message has', () => {
    const clean = withoutSecretsOf({ A_TOKEN: 'pass\tword9', B_TOKEN: 'on the auth' });
    const text = blockerMessage(stuckOnAuth({ tried: ['log in with pass\tword9'] }), clean);
    assert.doesNotMatch(text, /word9|on the auth/);
  });

  it('holds no secret of the environment, wherever it was', () => {
    const secret = fc
      .string({ minLength: 6, maxLength: 30 })
      .filter((one) => one.trim().length >= 6 && !HIDDEN.includes(one.trim()));
    const holding = (text: string) => fc.tuple(fc.string(), fc.string()).map(([a, b]) => `${a}${text}${b}`);
    const withSecret = secret.chain((hidden) =>
      fc.record({
        hidden: fc.constant(hidden),
        about: holding(hidden),
        path: holding(hidden),
        branch: holding(hidden),
        errors: fc.array(holding(hidden), { maxLength: 3 }),
        tried: fc.array(holding(hidden), { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(withSecret, ({ hidden, path, ...texts }) => {
        const stuck = stuckOnAuth({ ...texts, place: { path, line: 1, file: '' } });
        assert.ok(!blockerMessage(stuck, withoutSecretsOf({ DEPLOY_TOKEN: hidden })).includes(hidden.trim()));
      }),
    );
  });
});
