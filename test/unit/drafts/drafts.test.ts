import assert from 'node:assert/strict';
import { TEMPLATES, type TemplateId } from '../../../src/drafts/catalogue.ts';
import type { Known, NoCommits } from '../../../src/drafts/known.ts';
import { DRAFT_WORDS } from '../../../src/words/drafts/catalogue.ts';
import { draftMarkdown, firstQuestion, SAMPLE_DRAFT } from '../../../src/words/drafts/draftMarkdown.ts';
import { assertSentence, assertWords } from '../words/reading.ts';
import { aBranch, aCommit, aFullKnown, aKnownPullRequest, anIssue, theKnown, thePullRequests } from './builders.ts';
import { templateOf, under } from './reading.ts';

const draft = (id: TemplateId, known: Partial<Known> = {}) => draftMarkdown(templateOf(id), theKnown(known));

describe('A draft', () => {
  for (const template of TEMPLATES) {
    it(`asks in every section where nothing is known: ${template.id}`, () => {
      const text = draft(template.id);
      const { sections } = DRAFT_WORDS[template.id];
      for (const { heading, asks } of Object.values(sections)) {
        const said = typeof heading === 'string' ? heading : heading(theKnown());
        const asked = under(said, text).map((line) => line.replace(/^- /, ''));
        assert.deepEqual(
          asked,
          asks.map((one) => (template.id === 'pull-request' ? `<!-- ${one} -->` : `_${one}_`)),
        );
      }
    });

    it(`says in a few words what it is for, and asks in whole sentences: ${template.id}`, () => {
      const { title, purpose, sections } = DRAFT_WORDS[template.id];
      for (const words of [title, purpose]) assertWords(words);
      for (const { asks, thenAsks = [] } of Object.values(sections))
        for (const ask of [...asks, ...thenAsks]) assertSentence(ask.replace(/^00:00 /, ''));
    });

    it(`begins with a question that is found for the cursor: ${template.id}`, () => {
      const text = draftMarkdown(template, aFullKnown());
      const place = firstQuestion(text) ?? assert.fail('no question');
      const asked = text.split('\n')[place.line]?.slice(place.from, place.to) ?? '';
      assert.match(asked, /^(?:_.*[?.]_|<!-- .*\? -->)$/);
      assert.doesNotMatch(text.split('\n').slice(0, place.line).join('\n'), /_|<!--/);
    });
  }

  it('says what the ladder calls good, where it is for an expectation of it', () => {
    const text = draftMarkdown(templateOf('trade-offs'), theKnown(), { good: '"A: Redis. *B*: the database."' });
    assert.match(text, /^> A good one, by your ladder: "A: Redis\. \\\*B\\\*: the database\."$/m);
  });

  it('says so where it is made of the sample', () => {
    const text = draftMarkdown(templateOf('daily-status'), theKnown(), { isSample: true });
    assert.ok(text.startsWith(`${SAMPLE_DRAFT}\n\n`));
  });

  it('counts what is more than one reads', () => {
    const subjects = Array.from({ length: 12 }, (_, index) => `Step ${index + 1}`);
    const lines = under('What changes', draft('pull-request', { branch: aBranch({ subjects }) }));
    assert.deepEqual([lines.length, lines[7], lines[8]], [9, '- Step 8', '- and 4 more commits']);
    const nine = draft('pull-request', { branch: aBranch({ subjects: subjects.slice(0, 9) }) });
    assert.equal(under('What changes', nine).at(-1), '- Step 9');
  });

  it('says once what several commits are called', () => {
    const subjects = ['Name it', 'Show the day', 'Name it'];
    assert.deepEqual(under('What changes', draft('pull-request', { branch: aBranch({ subjects }) })), [
      '- Name it',
      '- Show the day',
    ]);
  });
});

describe('The draft of a daily status', () => {
  it('speaks from Friday on where it is Monday', () => {
    const text = draft('daily-status', { today: '2026-11-30', since: '2026-11-27' });
    assert.match(text, /^\*\*Status, Monday 2026-11-30\*\*\n\n\*\*Done since Friday\*\*\n/);
  });

  it('names the date where another such day has been since', () => {
    const text = draft('daily-status', { today: '2026-11-30', since: '2026-11-20' });
    assert.match(text, /^\*\*Done since Friday 2026-11-20\*\*$/m);
  });

  it('names repositories where there are several', () => {
    const commits = [aCommit(), aCommit({ repository: 'site', subject: 'Say when it comes' })];
    const merged = [aKnownPullRequest(), aKnownPullRequest({ repository: { owner: 'acme', name: 'site' } })];
    const text = draft('daily-status', { commits, pullRequests: thePullRequests({ merged }) });
    assert.deepEqual(under('Done since Thursday', text), [
      '- Merged shop#1 Show the delivery date in the basket',
      '- Merged site#1 Show the delivery date in the basket',
      '- shop: Show the delivery date',
      '- site: Say when it comes',
    ]);
    const forked = [...merged, aKnownPullRequest({ repository: { owner: 'mara', name: 'shop' }, title: 'Try' })];
    const owners = draft('daily-status', { pullRequests: thePullRequests({ merged: forked }) });
    assert.equal(under('Done since Thursday', owners).at(-1), '- Merged mara/shop#1 Try');
  });

  it('says a commit once whose pull request is merged under the same title', () => {
    const merged = [aKnownPullRequest({ title: 'Show the delivery date' })];
    const text = draft('daily-status', { commits: [aCommit()], pullRequests: thePullRequests({ merged }) });
    assert.equal(under('Done since Thursday', text).length, 1);
  });

  it('says whose move it is, with a link for those who are to move', () => {
    const open = [
      aKnownPullRequest({ number: 1, waitsFor: 'me' }),
      aKnownPullRequest({ number: 2, waitsFor: 'reviewers' }),
      aKnownPullRequest({ number: 3, waitsFor: 'me', isDraft: true }),
      aKnownPullRequest({ number: 4 }),
    ];
    const lines = under('Now', draft('daily-status', { pullRequests: thePullRequests({ open }) }));
    assert.deepEqual(
      lines.map((line) => line.replace(/^.*basket: /, '')),
      ['my move', 'waits for its review <https://github.com/acme/shop/pull/2>', 'still a draft', 'open'],
    );
  });

  it('has the branch at hand until a pull request stands for it', () => {
    assert.match(
      under('Now', draft('daily-status', { branch: aBranch() })).join(),
      /^- Branch `delivery-date`: 44 lines/,
    );
    for (const branch of [aBranch({ hasPullRequest: true }), aBranch({ files: [] })])
      assert.deepEqual(
        under('Now', draft('daily-status', { branch })),
        ['_What do you work on today?_'].map((one) => `- ${one}`),
      );
  });

  const REASONS: readonly (readonly [NoCommits, RegExp])[] = [
    ['sample', /your own repositories/],
    ['untrusted', /not trusted yet/],
    ['no-git', /git was not found/],
    ['no-repository', /no folder of this window/],
    ['no-email', /git config user\.email/],
    ['git-failed', /git could not read/],
  ];
  for (const [noCommits, reason] of REASONS) {
    it(`says in one line why it has no commits, and asks: ${noCommits}`, () => {
      const [asked, remark, ...others] = under('Done since Thursday', draft('daily-status', { noCommits }));
      assert.match(asked ?? '', /^- _What did you get done/);
      assert.match(remark ?? '', reason);
      assert.deepEqual(others, []);
    });
  }

  it('says so where GitHub was not looked at', () => {
    const lines = under('Now', draft('daily-status', { pullRequests: undefined, commits: [aCommit()] }));
    assert.match(lines.at(-1) ?? '', /Sign in/);
  });

  it('says so where GitHub cannot be read right now', () => {
    const pullRequests = thePullRequests({ open: [aKnownPullRequest()], mayBeOld: true });
    assert.match(under('Now', draft('daily-status', { pullRequests })).at(-1) ?? '', /cannot be read right now/);
  });
});

describe('The draft of a postmortem', () => {
  it('names nobody, whatever is known', () => {
    const open = [aKnownPullRequest({ title: 'Ines broke it', repository: { owner: 'ines', name: 'shop' } })];
    const text = draftMarkdown(
      templateOf('postmortem'),
      aFullKnown({
        branch: aBranch({ name: 'ines/hotfix', base: 'ines/main', subjects: ['Undo what Ines did'] }),
        commits: [aCommit({ subject: 'Undo what Ines did' })],
        pullRequests: thePullRequests({ open, merged: open, reviewed: open }),
        place: { path: 'src/basket.ts', line: 1, errors: ['Ask ines'] },
      }),
    );
    assert.doesNotMatch(text, /ines(?!s)/i);
    assert.match(text, /names systems and roles, and no people/);
  });
});

describe('The draft of a pull request description', () => {
  it('asks why, and makes nothing up where commits seem to say it', () => {
    const branch = aBranch({ subjects: ['Show the day, because customers ask support for it'] });
    const [why, ...others] = under('Why', draft('pull-request', { branch }));
    assert.match(why ?? '', /^<!-- What was wrong or missing.*\? -->$/);
    assert.deepEqual(others, []);
  });

  it('shows on GitHub nothing that Rung asks or says of itself', () => {
    const branch = aBranch({ reasons: ['Because nobody knew it.'], issues: [anIssue('#12')] });
    const text = draftMarkdown(templateOf('pull-request'), theKnown({ branch }), { good: 'Says --> why' });
    const seen = text.replace(/<!--[\s\S]*?-->/g, '');
    assert.equal(text.match(/<!--/g)?.length, 4);
    assert.doesNotMatch(seen, /\?|_|ladder|-->/);
    assert.match(seen, /Because nobody knew it\./);
  });

  it('quotes long reasons whole', () => {
    const reason = `Because ${'nobody knew of it and '.repeat(40)}everybody asked.`;
    assert.ok(draft('pull-request', { branch: aBranch({ reasons: [reason] }) }).includes(`- ${reason}\n`));
  });

  it('names an issue with the word that closes it', () => {
    const branch = aBranch({ issues: [anIssue('#88', 'fixes'), anIssue('SHOP-12')] });
    assert.deepEqual(under('Why', draft('pull-request', { branch })).slice(0, 2), ['- Fixes #88', '- About SHOP-12']);
  });

  it('says of a commit that is quoted under the why only the change under what changes', () => {
    const why = 'Show the day, because customers ask support for it';
    const branch = aBranch({ subjects: ['Round it', why], reasons: [why] });
    const text = draft('pull-request', { branch });
    assert.equal(under('Why', text)[0], `- ${why}`);
    assert.deepEqual(under('What changes', text), ['- Round it', '- Show the day']);
    assert.ok(draft('rfc', { branch }).includes(`- ${why}\n`), 'nothing is quoted there');
  });

  describe('says where to look', () => {
    const file = (path: string, added: number) => ({ path, added, deleted: 0 });
    const five = [1, 2, 3, 4, 5].map((lines) => file(`src/${lines}.ts`, lines));
    const of = (committed: readonly ReturnType<typeof file>[]) =>
      draft('pull-request', { branch: aBranch({ committed }) });

    it('by the three files that change most, with their lines', () =>
      assert.deepEqual(under('Where to look', of([...five, file('src/moved.ts', 0)])).slice(0, -1), [
        '- `src/5.ts` (+5 −0)',
        '- `src/4.ts` (+4 −0)',
        '- `src/3.ts` (+3 −0)',
      ]));

    it('and nothing of it where there are few files', () => assert.doesNotMatch(of(five), /Where to look/));

    it('and nothing of what is not committed', () => {
      const files = [...five, file('src/new.ts', 99)];
      const text = draft('pull-request', { branch: aBranch({ files, committed: five }) });
      assert.doesNotMatch(text, /Where to look|new\.ts/);
    });
  });
});
