import assert from 'node:assert/strict';
import { basename, sep } from 'node:path';
import fc from 'fast-check';
import { accountFolder, safeName, scopeName } from '../../../../src/github/kept/cacheNames.ts';

describe('The name of a place in the cache', () => {
  const PLAIN = ['github.com', 'ghe.acme.example', 'mara', 'mara-k', '1234567'];
  for (const name of PLAIN) it(`is what it names: ${name}`, () => assert.equal(safeName(name), name));

  const ODD = [
    'ghe.acme.example:8443',
    '..',
    '.',
    '',
    'a/b',
    'a\\b',
    'con',
    'NUL.txt',
    'ends.',
    'mara ',
    'mära',
    'a~b',
  ];
  for (const name of ODD) {
    it(`is safe where it cannot be: ${JSON.stringify(name)}`, () =>
      assert.match(safeName(name), /^[a-z0-9_-]*~[0-9a-f]{16}$/));
  }

  it('is a name on every file system, whatever it names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = safeName(text);
        assert.match(name, /^[a-z0-9._~-]+$/);
        assert.doesNotMatch(name, /^\.|\.$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/);
        assert.ok(name.length < 60);
        assert.equal(basename(name), name);
      }),
    );
  });

  it('differs where what it names differs in more than upper and lower case', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        assert.equal(safeName(one) === safeName(other), one.toLowerCase() === other.toLowerCase());
      }),
    );
    assert.notEqual(safeName('a'.repeat(60)), safeName('a'.repeat(61)));
    assert.notEqual(safeName('a:b'), safeName('a_b'));
  });

  it('has a step for the host and one for the account, and leads nowhere else', () => {
    const folder = accountFolder(`${sep}root`, 'ghe.acme.example:8443', '../../mara');
    assert.deepEqual(folder.split(sep).length, 4);
    assert.doesNotMatch(folder, /\.\.(?:$|[\\/])/);
  });

  it('is the same for every order and spelling of a scope', () => {
    const owners = (...owners: string[]) => scopeName({ kind: 'owners', owners });
    assert.equal(owners('acme', 'Beta', 'beta'), owners('beta', 'ACME'));
    assert.notEqual(owners('acme'), owners('acme', 'beta'));
    const repositories = (...names: string[]) =>
      scopeName({ kind: 'repositories', repositories: names.map((name) => ({ owner: 'acme', name })) });
    assert.equal(repositories('shop', 'App'), repositories('app', 'Shop'));
    assert.notEqual(repositories('acme'), owners('acme'));
    assert.equal(scopeName({ kind: 'everywhere' }), 'everywhere');
  });

  it('stays short for a hundred repositories', () => {
    const repositories = Array.from({ length: 100 }, (_, index) => ({ owner: 'acme', name: `service-${index}` }));
    assert.ok(scopeName({ kind: 'repositories', repositories }).length < 60);
  });
});
