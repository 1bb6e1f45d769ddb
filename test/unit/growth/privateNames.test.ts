import assert from 'node:assert/strict';
import {
  nameRemover,
  type RepositoriesKnown,
  repositoriesOf,
  type SeenRepository,
} from '../../../src/growth/privateNames.ts';
import { aPullRequest } from '../../github/builders.ts';
import { NOTHING_KNOWN } from './packets.ts';

function seen(nameWithOwner: string, isPublic = false, host = 'github.com'): SeenRepository {
  const [owner = '', name = ''] = nameWithOwner.split('/');
  return { host, owner, name, isPublic };
}

/** The text without the names of what was seen and of what the text itself and `links` lead to. */
function without(text: string, known: readonly SeenRepository[] = [], links: readonly string[] = []): string {
  return nameRemover([text, ...links], { ...NOTHING_KNOWN, seen: known })
    .without(text)
    .text.replaceAll('(private repository)', '▮');
}

const SECRET = seen('acme/secret');
const SHOP = seen('acme/shop', true);
const PUBLIC_SECRET = seen('acme/secret', true);

describe('The name of a private repository', () => {
  const CASES: readonly (readonly [sentence: string, text: string, shown: string, ...known: SeenRepository[]])[] = [
    ['is left out with its owner', 'Moved acme/secret to pnpm', 'Moved ▮ to pnpm', SECRET],
    ['is left out alone', 'Moved secret to pnpm.', 'Moved ▮ to pnpm.', SECRET],
    ['is left out in any case', 'Moved SECRET and Acme/Secret', 'Moved ▮ and ▮', SECRET],
    ['is left out between marks', '(secret), "secret"; secret/src, secret’s', '(▮), "▮"; ▮/src, ▮’s', SECRET],
    ['is left out in Markdown', '**secret** `secret` [secret](#a)', '**▮** `▮` [▮](#a)', SECRET],
    ['is left out at a hyphen and a line below', 'pre-secret secret_test', 'pre-▮ ▮_test', SECRET],
    [
      'stays inside another word',
      'secretary, topsecret, secret2, gesecretät',
      'secretary, topsecret, secret2, gesecretät',
      SECRET,
    ],
    ['is left out with the whole of a longer name', 'secret-tools', '▮', SECRET, seen('acme/secret-tools')],
    ['is left out with a dot', 'acme/acme.github.io, acmeXgithub.io', '▮, acmeXgithub.io', seen('acme/acme.github.io')],
    ['is left out where it begins with a dot', 'in .github we', 'in ▮ we', seen('acme/.github')],
    ['is no expression', 'a+b c (d) .*', 'a+b c (d) .*', seen('acme/.*'), seen('acme/(d|c)')],
    ['that is no word is left out with its owner only', 'this - and acme/-', 'this - and ▮', seen('acme/-')],
    [
      'is left out though a public one has it, too',
      'secret, acme/secret, open/secret',
      '▮, ▮, open/secret',
      SECRET,
      seen('open/secret', true),
    ],
    [
      'does not touch the longer name of a public one',
      'secret and secret-sauce',
      '▮ and secret-sauce',
      SECRET,
      seen('acme/secret-sauce', true),
    ],
    [
      'is left out of what stands in its place only once',
      'private a repository',
      '▮ a ▮',
      seen('acme/private'),
      seen('acme/repository'),
    ],
  ];
  for (const [sentence, text, shown, ...known] of CASES) {
    it(sentence, () => assert.equal(without(text, known), shown));
  }

  it('leaves behind a sentence that reads with its article, and without one', () => {
    const { without: take } = nameRemover([], { ...NOTHING_KNOWN, seen: [SECRET] });
    const { text } = take('Moved the secret button from acme/secret to the shop.');
    assert.equal(text, 'Moved the (private repository) button from (private repository) to the shop.');
  });

  it('is known from a link that stands somewhere else', () => {
    assert.equal(without('We moved secret.', [], ['https://github.com/acme/secret/pull/7']), 'We moved ▮.');
  });

  it('counts once for each place', () => {
    const remover = nameRemover([], { ...NOTHING_KNOWN, seen: [SECRET] });
    assert.equal(remover.without('secret, acme/secret and https://github.com/acme/secret').places, 3);
    assert.equal(remover.without('nothing of it').places, 0);
  });
});

describe('The name of a public repository', () => {
  it('stays, with its links', () => {
    const text = 'acme/shop, shop and https://github.com/Acme/Shop/pull/3#issuecomment-1.';
    assert.equal(without(text, [SHOP]), text);
  });

  it('stays where only its number is said', () => {
    assert.equal(without('acme/shop#3', [SHOP]), 'acme/shop#3');
  });

  it('is public on its own host only', () => {
    const link = 'https://github.acme.example/acme/shop/pull/3';
    assert.equal(without(`${link} and acme/shop`, [SHOP]), '▮ and ▮');
  });
});

describe('What one works in', () => {
  const here = [{ owner: 'Acme', name: 'Secret' }];
  const CASES: readonly (readonly [
    sentence: string,
    text: string,
    shown: string,
    known: Partial<RepositoriesKnown>,
  ])[] = [
    ['is private where nothing was seen', 'acme/secret, secret, acme/shop', '▮, ▮, acme/shop', { here }],
    ['is private where GitHub says so', 'acme/secret, secret', '▮, ▮', { here, seen: [SECRET] }],
    ['stays where it is public', 'acme/secret#3, secret', 'acme/secret#3, secret', { here, seen: [PUBLIC_SECRET] }],
    ['is private where another of its name is public', 'secret', '▮', { here, seen: [seen('open/secret', true)] }],
    ['is private by the name of its folder', 'Secret, secretary', '▮, secretary', { folders: ['secret'] }],
    ['is private by a name with a space', 'Our Secret Shop', 'Our ▮', { folders: ['Secret shop'] }],
    [
      'stays by the name of its folder where it is public',
      'secret',
      'secret',
      { folders: ['secret'], seen: [PUBLIC_SECRET] },
    ],
    ['has a folder with letters or digits in its name', '- / .', '- / .', { folders: ['-', '', '.'] }],
  ];
  for (const [sentence, text, shown, known] of CASES) {
    it(sentence, () => {
      const { text: rest } = nameRemover([text], { ...NOTHING_KNOWN, ...known }).without(text);
      assert.equal(rest.replaceAll('(private repository)', '▮'), shown);
    });
  }
});

describe('A link', () => {
  const LEFT_OUT: readonly (readonly [to: string, link: string])[] = [
    ['a repository', 'https://github.com/acme/secret'],
    ['a repository with www', 'https://www.github.com/acme/secret/'],
    ['a pull request', 'HTTPS://GitHub.com/acme/secret/pull/12/files?w=1#diff-a'],
    ['an issue', 'https://github.com/acme/secret/issues/7'],
    ['a branch with a slash', 'https://github.com/acme/secret/tree/mara/faster'],
    ['a file', 'https://github.com/acme/secret/blob/main/src/a.ts#L1-L9'],
    ['a commit', 'https://github.com/acme/secret/commit/0a1b2c3d'],
    ['a raw file', 'https://raw.githubusercontent.com/acme/secret/main/a.txt'],
    ['the API', 'https://api.github.com/repos/acme/secret/pulls/1'],
    ['the API of a server', 'https://github.acme.example/api/v3/repos/acme/secret'],
    ['a GitHub Enterprise Server', 'https://github.acme.example/acme/secret'],
    ['a server with a name of its own', 'https://code.acme.example:8443/acme/secret/pull/3'],
    ['a file on a server with a name of its own', 'https://code.acme.example/acme/secret/blob/main/a.ts'],
    ['a GitHub with data residency', 'https://acme.ghe.com/acme/secret'],
    ['a clone', 'https://code.acme.example/acme/secret.git'],
    ['a clone by SSH', 'git@github.com:acme/secret.git'],
    ['a clone by a whole SSH address', 'ssh://git@code.acme.example/acme/secret.git'],
    ['a group of GitLab', 'https://code.acme.example/acme/deep/secret/-/merge_requests/4'],
    ['Bitbucket', 'https://bitbucket.org/acme/secret/pull-requests/4'],
    ['a name that is written in percent', 'https://github.com/acme%2Fsecret'],
    ['GitHub without a scheme', 'github.com/acme/secret/pull/3'],
    ['a number in a repository', 'acme/secret#12'],
  ];
  for (const [to, link] of LEFT_OUT) {
    it(`to ${to} is left out, and its name with it`, () => {
      assert.equal(without(`See ${link}, and (${link}). Secret!`), 'See ▮, and (▮). ▮!');
    });
  }

  const LEFT_OUT_OF_OURS: readonly (readonly [to: string, link: string])[] = [
    ['a repository', 'https://code.acme.example/acme/secret'],
    ['a repository on another port', 'https://code.acme.example:8443/acme/secret'],
    ['a repository on another port of SSH', 'ssh://git@code.acme.example:7999/acme/secret'],
    ['a repository by SSH with the colon of scp', 'git+ssh://git@code.acme.example:acme/secret.git'],
    ['a repository on another port without a scheme', 'code.acme.example:8443/acme/secret/pull/3'],
    ['a commit', 'acme/secret@1a2b3c4'],
    ['a merge request', 'acme/secret!12'],
    ['a repository behind a colon', 'github.com:acme/secret'],
    ['a repository of ours behind a colon', 'code.acme.example:acme/secret'],
    ['a repository of a login with digits', '12@github.com:34/secret'],
    ['a repository by another user', 'org-1@github.com:acme/secret.git'],
    ['a repository by SSH on an unknown host', 'git@forge.acme.example:acme/secret'],
    ['a search', 'https://github.com/pulls?q=repo:acme/secret'],
    ['a search with several words', 'https://github.com/issues?q=is%3Aopen+repo%3Aacme%2Fsecret+bug'],
    ['a search that is encoded', 'https://code.acme.example/search?q=repo%3Aacme%2Fsecret&type=code'],
    ['what one searches', 'repo:acme/secret'],
    ['a package', 'https://github.com/users/acme/packages/container/secret/1'],
    ['a package of an organisation', 'https://code.acme.example/orgs/acme/packages/container/package/secret'],
    ['a container', 'ghcr.io/acme/secret'],
    ['a version of a container', 'https://ghcr.io/acme/secret:1.2@sha256:0a1b'],
    ['an editor', 'https://vscode.dev/github/acme/secret'],
    ['another editor', 'https://github.dev/acme/secret/blob/main/a.ts'],
    ['a pipeline', 'https://app.circleci.com/pipelines/github/acme/secret/12/workflows/0a1b'],
    ['a pipeline in short', 'https://app.circleci.com/pipelines/gh/acme/secret/12'],
    ['what leads on to it', 'https://links.example/?to=https%3A%2F%2Fgithub.com%2Facme%2Fsecret&from=mail'],
    [
      'what leads on to it twice',
      'https://links.example/?to=https%253A%252F%252Fcode.acme.example%252Facme%252Fsecret',
    ],
    ['what leads on to it without a scheme', 'https://links.example/?100%&to=github.com/acme/secret'],
    ['what keeps a copy of it', 'https://archive.example/web/2026/https://github.com/acme/secret'],
    ['an encoded address', 'https%3A%2F%2Fgithub.com%2Facme%2Fsecret'],
    ['a wiki', 'https://github.com/acme/secret.wiki'],
    ['a clone of a wiki', 'git@code.acme.example:acme/secret.wiki.git'],
  ];
  for (const [to, link] of LEFT_OUT_OF_OURS) {
    it(`to ${to} is left out where a host of ours is known, and its name with it`, () => {
      const text = `See ${link}, and (${link}). Secret!`;
      const { text: shown } = nameRemover([text], { ...NOTHING_KNOWN, hosts: ['code.acme.example:8443'] }).without(
        text,
      );
      assert.equal(shown.replaceAll('(private repository)', '▮'), 'See ▮, and (▮). ▮!');
    });

    it(`to ${to} stays where the repository is public`, () => {
      const text = `See ${link.replaceAll('secret', 'shop').replace('34/', 'acme/')}, and shop.`;
      const everywhere = ['github.com', 'code.acme.example', 'forge.acme.example'];
      const known = everywhere.map((host) => seen('acme/shop', true, host));
      assert.equal(
        nameRemover([text], { ...NOTHING_KNOWN, seen: known, hosts: ['code.acme.example'] }).without(text).text,
        text,
      );
    });
  }

  const KEPT: readonly (readonly [to: string, link: string])[] = [
    ['elsewhere', 'https://grafana.acme.example/d/abc/checkout?from=now-6h'],
    ['a ticket', 'https://acme.atlassian.net/browse/SHOP-12'],
    ['an issue of another kind of tracker', 'https://sentry.io/organizations/acme/issues/4512345678/'],
    ['an organisation', 'https://github.com/orgs/acme/projects/3'],
    ['a person', 'https://github.com/mara'],
    ['a place in a file', 'docs/outage.md:12'],
    ['nowhere', 'https://[x'],
    ['my own pull requests', 'https://github.com/pulls/assigned'],
    ['the packages of an organisation', 'https://github.com/orgs/acme/packages'],
    ['a mailbox', 'ines@acme.example:8080/inbox'],
    ['a version of a package', 'npm/acme@1.2.3'],
    ['a search elsewhere', 'https://jira.acme.example/issues?q=repository:shop'],
  ];
  for (const [to, link] of KEPT) {
    it(`to ${to} stays`, () => assert.equal(without(`See ${link}, please.`, [SECRET]), `See ${link}, please.`));
  }

  it('that has the name of a private repository in it is left out, wherever it leads', () => {
    assert.equal(without('See https://ci.example/jobs/acme%2Fsecret/12.', [SECRET]), 'See ▮.');
    assert.equal(without('https://github.com/acme/shop/blob/main/secret/a.ts', [SHOP, SECRET]), '▮');
  });

  it('to any path of a host of ours leads to a repository', () => {
    const link = 'https://code.acme.example/acme/secret';
    assert.equal(
      nameRemover([], { ...NOTHING_KNOWN, hosts: ['code.acme.example'] }).without(link).text,
      '(private repository)',
    );
  });
});

describe('Repositories of pull requests', () => {
  it('are public where GitHub says so', () => {
    const of = (repository: string, repositoryIsPrivate: boolean | undefined) =>
      aPullRequest({ repository, repositoryIsPrivate });
    const found = repositoriesOf([
      of('acme/Shop', false),
      of('acme/shop', undefined),
      of('acme/secret', true),
      of('acme/unknown', undefined),
    ]);
    assert.deepEqual(
      found.map(({ name, isPublic }) => [name, isPublic]),
      [
        ['shop', true],
        ['secret', false],
        ['unknown', false],
      ],
    );
  });

  it('count as private where they were so at one time', () => {
    for (const order of [
      [true, false],
      [false, true],
    ]) {
      const found = repositoriesOf(order.map((repositoryIsPrivate) => aPullRequest({ repositoryIsPrivate })));
      assert.deepEqual(found, [seen('acme/shop', false)]);
    }
  });

  it('have the host of their pages, whichever its port', () => {
    const found = repositoriesOf([aPullRequest({ url: 'https://code.acme.example:8443/acme/shop/pull/1' })]);
    assert.equal(found[0]?.host, 'code.acme.example');
  });
});

describe('Names in a text of any length', () => {
  const LONG = [
    'https://github.com/a/b?to=',
    'http%3A%2F%2F',
    '%25',
    'ssh://a:1@',
    'github.com:1/',
    'a@a:a',
    'a.a@',
    'repo:a',
    'repo:a/a@1a2b3c4',
    'a/a!',
    '=github.com/a/b',
    '.wiki',
    'a-',
    'github.',
    'https://',
    'https://...',
    'a/b',
    'git@',
    'a.ghe.',
    'x',
    '#1',
  ].map((part) => part.repeat(20_000));
  it('are found in no time where each is another', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `https://github.com/a${index}/b${index}`).join(' ');
    const begun = performance.now();
    assert.equal(without(text), Array(4000).fill('▮').join(' '));
    assert.ok(performance.now() - begun < 2000);
  });

  it('are found in no time', () => {
    const seen20 = Array.from({ length: 20 }, (_, index) => seen(`acme/shop-${index}`));
    const begun = performance.now();
    for (const text of LONG) assert.equal(without(text, seen20).length > 0, true);
    assert.ok(performance.now() - begun < 2000);
  });
});
