import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TEMPLATES } from '../../../src/drafts/catalogue.ts';
import { cleanKnown } from '../../../src/drafts/cleanKnown.ts';
import type { Known, KnownPullRequest, NoCommits } from '../../../src/drafts/known.ts';
import { HIDDEN, withoutSecretsOf } from '../../../src/drafts/secrets.ts';
import { DRAFT_WORDS } from '../../../src/words/drafts/catalogue.ts';
import { draftMarkdown, firstQuestion } from '../../../src/words/drafts/draftMarkdown.ts';
import { aFullKnown, theKnown } from './builders.ts';

/** Text as others write it: plain, with anything in it, or with what is markup somewhere. */
const foreign = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '](javascript:alert(1))',
        '[free](command:rung.signOut)',
        '<img src=x onerror=alert(1)>',
        '<script>',
        '`',
        '```',
        '``',
        '_Why?_',
        '**bold**',
        '\n# Heading\n',
        '\n\n- [x] done',
        '> quote',
        '| a | b |',
        '$(bug)',
        '@mara',
        'https://evil.example',
        '![p](https://evil.example/p.png)',
        '\u202e',
        '\\',
        ' ',
        'word',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const count = fc.nat(2000);
const file = fc.record({ path: foreign, added: count, deleted: count });
const pullRequest: fc.Arbitrary<KnownPullRequest> = fc.record({
  repository: fc.record({ owner: foreign, name: foreign }),
  number: count,
  title: foreign,
  url: fc.oneof(
    foreign,
    fc.webUrl(),
    foreign.map((text) => `https://github.com/acme/shop/pull/1?${text}`),
  ),
  isDraft: fc.boolean(),
  waitsFor: fc.constantFrom('me', 'reviewers', undefined),
});
const pullRequests = fc.array(pullRequest, { maxLength: 3 });
const branch = fc.record({
  repository: foreign,
  name: fc.option(foreign, { nil: undefined }),
  base: foreign,
  lines: count,
  files: fc.array(file, { maxLength: 12 }),
  committed: fc.array(file, { maxLength: 12 }),
  uncommitted: count,
  subjects: fc.array(foreign, { maxLength: 12 }),
  reasons: fc.array(foreign, { maxLength: 12 }),
  issues: fc.array(fc.record({ reference: foreign, closing: fc.constantFrom(undefined, 'fixes') }), { maxLength: 12 }),
  hasPullRequest: fc.boolean(),
});
const commit = fc.record({ repository: foreign, subject: foreign, authoredAt: fc.constant(0) });
const noCommits = fc.constantFrom<(NoCommits | undefined)[]>(undefined, 'untrusted', 'no-email', 'no-repository');
const known: fc.Arbitrary<Known> = fc.record({
  today: fc.constant('2026-11-27'),
  since: fc.constant('2026-11-26'),
  branch: fc.option(branch, { nil: undefined }),
  commits: fc.array(commit, { maxLength: 12 }),
  noCommits,
  pullRequests: fc.option(
    fc.record({ open: pullRequests, merged: pullRequests, reviewed: pullRequests, mayBeOld: fc.boolean() }),
    {
      nil: undefined,
    },
  ),
  place: fc.option(
    fc.record({ path: foreign, line: fc.integer({ min: 1, max: 9000 }), errors: fc.array(foreign, { maxLength: 3 }) }),
    {
      nil: undefined,
    },
  ),
});

const draftsOf = (of: Known) => TEMPLATES.map((template) => draftMarkdown(template, of));

/** A line with all that is shown as it is taken out: code, escaped characters, and an address of the web. */
function markupOf(line: string): string {
  return line
    .replace(/ <https?:\/\/[^\s<>]+>$/, '·')
    .replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '·')
    .replace(/\\[\\`*_[\]<>|~$&/@.#+=()-]/g, '·');
}

describe('Every draft, whatever is known', () => {
  it('has each of its sections, filled or asking', () => {
    fc.assert(
      fc.property(known, (one) => {
        for (const template of TEMPLATES) {
          const text = draftMarkdown(template, cleanKnown(one, withoutSecretsOf({})));
          const has = new Set<string>(template.sections(one).map(({ id }) => id));
          const headings = Object.entries(DRAFT_WORDS[template.id].sections)
            .filter(([id]) => has.has(id))
            .map(([, { heading }]) => (typeof heading === 'string' ? heading : heading(one)));
          const found = text.split('\n').filter((line) => /^## |^\*\*(?!Status,|Risk,)/.test(line));
          assert.deepEqual(found.map((line) => line.replace(/^## |\*\*/g, '')).toSorted(), headings.toSorted());
          const parts = text.split(/^(?:## .*|\*\*(?!Status,|Risk,).*\*\*)$/m).slice(1);
          for (const part of parts) assert.match(part.trim(), /^(?:- |_|<!-- ).+/s);
        }
      }),
    );
  });

  it('has no markup of anybody else', () => {
    const own = new Set(draftsOf(aFullKnown()).concat(draftsOf(theKnown())).join('\n').split('\n'));
    fc.assert(
      fc.property(known, (one) => {
        for (const text of draftsOf(cleanKnown(one, withoutSecretsOf({})))) {
          for (const line of text
            .split('\n')
            .filter((each) => !own.has(each) && !/^(?:- )?_.*_$|^<!-- [^<>]* -->$/.test(each))) {
            assert.doesNotMatch(markupOf(line), /[<>`[\]*_~|\\]|\/\/|!\[|@\p{L}/u, line);
            assert.match(line, /^- \S/, 'it is an item of a list');
            assert.doesNotMatch(line, /^- (?:[-+*>=]|#+ |\d+[.)] )/, line);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('begins with a question of Rung’s own, never with what others wrote', () => {
    const asked = Object.values(DRAFT_WORDS).flatMap(({ sections }) =>
      Object.values(sections).flatMap(({ asks, thenAsks = [] }) => [...asks, ...thenAsks]),
    );
    fc.assert(
      fc.property(known, (one) => {
        for (const text of draftsOf(cleanKnown(one, withoutSecretsOf({})))) {
          const place = firstQuestion(text) ?? assert.fail('nothing is asked');
          const question = text.split('\n')[place.line]?.slice(place.from, place.to) ?? '';
          assert.ok(asked.includes(question.replace(/^(?:_|<!-- )|(?:_| -->)$/g, '')), question);
        }
      }),
    );
  });

  it('has no secret of the environment, wherever that turns up', () => {
    // A secret that the words of a draft happen to have in them says nothing.
    const words = draftsOf(aFullKnown()).concat(draftsOf(theKnown()), HIDDEN).join('\n');
    const secret = fc
      .oneof(fc.string({ minLength: 8, maxLength: 40 }), fc.stringMatching(/^[a-z_*`<&\\. ]{8,30}$/), fc.uuid())
      .filter((one) => one.trim().length >= 8 && !words.includes(one.trim()));
    const variable = fc.constantFrom('DEPLOY_TOKEN', 'DB_PASSWORD', 'STRIPE_API_KEY', 'SESSION_SECRET');
    fc.assert(
      fc.property(known, secret, variable, foreign, (one, value, name, around) => {
        const leaking = withText(one, (text) => `${around}${text}${value}${text}`);
        const clean = cleanKnown(leaking, withoutSecretsOf({ [name]: value }));
        for (const text of draftsOf(clean)) {
          assert.ok(!text.includes(value.trim()), value);
          assert.ok(!withoutEscapes(text).includes(value.trim()), value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no secret that a sign without a width had parted', () => {
    const one = theKnown({ commits: [{ repository: 'shop', subject: 'Use hunter2\u200bhunter3', authoredAt: 0 }] });
    const clean = cleanKnown(one, withoutSecretsOf({ DB_PASSWORD: 'hunter2 hunter3' }));
    assert.deepEqual(
      clean.commits.map(({ subject }) => subject),
      [`Use ${HIDDEN}`],
    );
  });
});

function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>|~$&/@.#+=()-])/g, '$1');
}

/** What is known, with every text of it changed. */
function withText(one: Known, change: (text: string) => string): Known {
  return cleanKnown(one, change);
}
