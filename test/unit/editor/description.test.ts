import './vscodeHook.ts';
import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { adviseOn } from '../../../src/advice.ts';
import { Coach } from '../../../src/coach.ts';
import { HIDDEN } from '../../../src/drafts/secrets.ts';
import type { DraftedDescriptions } from '../../../src/editor/drafts/draftedDescriptions.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import type { Facts } from '../../../src/whatIsKnown.ts';
import * as words from '../../../src/words/branchDescription.ts';
import { WHY } from '../../../src/words/drafts/pullRequestDescription.ts';
import { SAMPLE_HAS_NO_PAGES } from '../../../src/words/sidebar.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { aPullRequest } from '../../github/builders.ts';
import { under } from '../drafts/reading.ts';
import { anObservation, theTerms } from '../habits/builders.ts';
import { Memory } from './memory.ts';
import { editor } from './vscode.ts';

const ASKED = `<!-- ${WHY} -->`;
const SECRET = 'tr0ub4dor-and-three';
const TEMPLATE = '## Why\n\n<!-- Say it. -->\n\n## What\n\n## Checklist\n- [ ] Tests\n';

describe('A description for the branch at hand', () => {
  const workshop = gitWorkshop();
  let environment: NodeJS.ProcessEnv;
  let drafted: DraftedDescriptions;
  let memory: Memory;

  beforeEach(async () => {
    editor.startAnew();
    memory = new Memory();
    drafted = await openWindow();
    environment = { ...process.env };
    Object.assign(process.env, workshop.environment, { DEPLOY_TOKEN: SECRET });
  });

  afterEach(() => {
    drafted.dispose();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  });

  /** As VS Code does with a window of the folder, a reloaded one too. */
  async function openWindow(): Promise<DraftedDescriptions> {
    const { DraftedDescriptions: Drafted } = await import('../../../src/editor/drafts/draftedDescriptions.ts');
    return new Drafted(memory);
  }

  /** On a branch `12-show-day` of a repository on GitHub, which was pushed unless it says otherwise. */
  function aBranch({ isPushed = true, files = {}, subjects = ['Show the day'] } = {}): GitRepository {
    const repository = workshop.aRepository().commit({ 'src/a.ts': 1, ...files });
    repository.git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
    repository.git('update-ref', 'refs/remotes/origin/main', 'main').branch('12-show-day');
    for (const [at, subject] of subjects.entries()) {
      repository.stage({ 'src/a.ts': at + 5 }).git('commit', '--quiet', '--message', subject);
    }
    return isPushed ? repository.git('update-ref', 'refs/remotes/origin/12-show-day', '12-show-day') : repository;
  }

  async function aCoach({ folder, environment: own }: GitRepository, facts: Partial<Facts> = {}): Promise<Coach> {
    const observation = await measureBranch(folder, { environment: own });
    editor.folders = [folder];
    const coach = new Coach(async () => (all) => adviseOn(all, theTerms({ now: Date.now() })));
    coach.tell({ branch: { kind: 'observed', observation }, ...facts });
    return coach;
  }

  /** Drafts it and answers the offer by this button, or not at all; gives the text. undefined: nothing was opened. */
  async function described(coach: Coach, button?: string): Promise<string | undefined> {
    const { draft } = await import('../../../src/editor/drafts/draft.ts');
    editor.answer = (said, buttons) =>
      said.startsWith(words.goOn(0)) ? buttons.find((one) => one === button) : undefined;
    const parts = {
      coach,
      framework: { read: async () => undefined },
      journal: { append: async () => assert.fail('it is nobody’s business') },
      drafted,
      counting: { ready: Promise.resolve(), settled: theTerms() },
    };
    await draft(parts, 'pull-request');
    return editor.opened.at(-1)?.content;
  }

  /** The address that was opened, with what it asks for. */
  function opened() {
    const calls = editor.ran.filter(([command]) => command === 'vscode.open');
    assert.equal(calls.length, 1);
    const url = new URL(String(calls[0]?.[1]));
    return { path: url.pathname, ...Object.fromEntries(url.searchParams) };
  }

  it('begins with the why, which is asked for, and says what is known of the change', async () => {
    const text = (await described(await aCoach(aBranch({ subjects: ['Show the day', 'Round it (#13)'] })))) ?? '';
    assert.deepEqual(under('Why', text), ['- About #12', '- About #13', ASKED]);
    assert.deepEqual(under('What changes', text), ['- Show the day', '- Round it (#13)']);
    assert.equal(editor.opened.at(-1)?.selected, ASKED);
  });

  it('quotes the reasons that the commits give', async () => {
    const subjects = ['Show the day\n\nBecause nobody knew it.', 'Round it\n\nRename it.'];
    const text = (await described(await aCoach(aBranch({ subjects })))) ?? '';
    assert.deepEqual(under('Why', text), ['- Because nobody knew it.', '- About #12', ASKED]);
  });

  it("goes by the repository's own template, with the cursor at the why", async () => {
    const files = { '.github/pull_request_template.md': `_What is it?_\n\n${TEMPLATE}` };
    const text = (await described(await aCoach(aBranch({ files })))) ?? '';
    assert.deepEqual(under('Why', text), ['- About #12', ASKED, '<!-- Say it. -->']);
    assert.deepEqual(under('What', text), ['- Show the day']);
    assert.deepEqual(under('Checklist', text), ['- [ ] Tests']);
    assert.equal(editor.opened.at(-1)?.selected, ASKED);
  });

  it('lets me pick one of several templates, or none', async () => {
    const files = { 'PULL_REQUEST_TEMPLATE/bug.md': '## Bug', 'PULL_REQUEST_TEMPLATE/feature.md': '## Feature' };
    const coach = await aCoach(aBranch({ files }));
    const picks = (label: string | undefined) => {
      editor.pick = (items) => items.find((item) => 'label' in item && item.label === label);
    };
    picks('PULL_REQUEST_TEMPLATE/feature.md');
    assert.match((await described(coach)) ?? '', /^## Feature$/m);
    picks(words.OWN_TEMPLATE);
    assert.match((await described(coach)) ?? '', /^## How I know that it works$/m);
    const before = editor.opened.length;
    picks(undefined);
    await described(coach);
    assert.equal(editor.opened.length, before);
  });

  it('reads no template where nobody trusts the window', async () => {
    const coach = await aCoach(aBranch({ files: { 'pull_request_template.md': TEMPLATE } }));
    editor.isTrusted = false;
    assert.doesNotMatch((await described(coach)) ?? '', /Checklist/);
  });

  it('holds no secret, wherever it turned up', async () => {
    const files = { 'pull_request_template.md': `## Why\n\nUse ${SECRET}\n` };
    const coach = await aCoach(aBranch({ files, subjects: [`Try ${SECRET}`] }));
    const text = (await described(coach, words.OPEN_PAGE)) ?? '';
    assert.match(text, new RegExp(`^Use ${HIDDEN}$`, 'm'));
    assert.doesNotMatch(text, /tr0ub4dor/);
    assert.doesNotMatch(JSON.stringify(editor.ran), /tr0ub4dor/);
  });

  it('finds the issues that its commits close', async () => {
    const subjects = ['Show the day\n\nFixes #88. See also https://github.com/acme/site/issues/3.'];
    const text = (await described(await aCoach(aBranch({ subjects })))) ?? '';
    assert.deepEqual(under('Why', text), ['- About #12', '- Fixes #88', '- About acme/site#3', ASKED]);
  });

  it('has no file that is not committed, and says beside it that there are some', async () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`src/${at}.ts`, at]));
    const repository = aBranch();
    repository.commit(files).write({ 'src/new.ts': 90, 'src/6.ts': 80 });
    const text = (await described(await aCoach(repository))) ?? '';
    assert.deepEqual(under('Where to look', text).slice(0, -1), [
      '- `src/6.ts` (+6 −0)',
      '- `src/5.ts` (+5 −0)',
      '- `src/4.ts` (+4 −0)',
    ]);
    assert.equal(editor.said.at(-1), words.goOn(2));
    assert.doesNotMatch(text, /uncommitted/);
  });

  it('is shown and not begun anew, until it was changed or something new is known', async () => {
    const repository = aBranch();
    const coach = await aCoach(repository);
    await described(coach);
    await described(coach);
    assert.deepEqual([editor.untitled.length, editor.opened.length], [1, 2]);
    assert.equal(editor.opened.at(-1)?.selected, ASKED);
    const [first] = editor.untitled;
    if (first) first.content += 'Mine.';
    await described(coach);
    assert.equal(editor.untitled.length, 2);
    await described(await aCoach(repository.commit({ 'src/b.ts': 1 })));
    assert.equal(editor.untitled.length, 3);
  });

  it('is begun anew once it was closed', async () => {
    const coach = await aCoach(aBranch());
    await described(coach);
    const [first] = editor.untitled;
    editor.closeUntitled(first ?? assert.fail('nothing is open'));
    await described(coach);
    assert.equal(editor.opened.length, 2);
    assert.notEqual(editor.untitled[0], first);
  });

  it('has its buttons as long as it is open', async () => {
    const told = () => editor.ran.filter(([command]) => command === 'setContext').map(([, ...rest]) => rest);
    await described(await aCoach(aBranch()));
    const [document] = editor.untitled;
    assert.deepEqual(told(), [['rung.draftedDescriptions', ['untitled:Untitled-1']]]);
    editor.closeUntitled(document ?? assert.fail('nothing is open'));
    assert.deepEqual(told().at(-1), ['rung.draftedDescriptions', []]);
  });

  it('has its buttons after a reload too, and is shown and not begun anew', async () => {
    const told = () => editor.ran.filter(([command]) => command === 'setContext').map(([, ...rest]) => rest);
    const coach = await aCoach(aBranch());
    await described(coach);
    drafted.dispose();
    drafted = await openWindow();
    assert.deepEqual(told().at(-1), ['rung.draftedDescriptions', ['untitled:Untitled-1']]);
    await described(coach);
    assert.equal(editor.untitled.length, 1);
  });

  it('gives its buttons to no other document that gets its address', async () => {
    const told = () => editor.ran.filter(([command]) => command === 'setContext').map(([, ...rest]) => rest);
    await described(await aCoach(aBranch()));
    drafted.dispose();
    editor.untitled = [];
    drafted = await openWindow();
    editor.documentOpened.fire(editor.openUntitled({ content: '', language: 'markdown' }) as unknown as TextDocument);
    assert.deepEqual(told().at(-1), ['rung.draftedDescriptions', []]);
  });

  describe('says once that its why is still open', () => {
    const saidSo = () => editor.said.filter((one) => one === words.WHY_IS_OPEN).length;

    for (const button of [words.COPY, words.OPEN_PAGE]) {
      it(`where it is, and does it all the same: ${button}`, async () => {
        const text = await described(await aCoach(aBranch()), button);
        assert.equal(saidSo(), 1);
        assert.equal(button === words.COPY ? editor.copied : (opened() as { body?: string }).body, text);
      });
    }

    it('but not where a commit gives it', async () => {
      const subjects = ['Show the day\n\nUntil now nobody knew it.'];
      await described(await aCoach(aBranch({ subjects })), words.COPY);
      assert.equal(saidSo(), 0);
    });

    it('but not where no page was opened', async () => {
      await described(await aCoach(aBranch({ isPushed: false })), words.OPEN_PAGE);
      assert.equal(saidSo(), 0);
    });

    const WRITTEN: readonly (readonly [what: string, change: (text: string) => string])[] = [
      ['in place of the question', (text) => text.replace(ASKED, 'They asked.')],
      ['above it', (text) => text.replace(ASKED, `Members cannot tell the day.\n\n${ASKED}`)],
      ['below it', (text) => text.replace(ASKED, `${ASKED}\n\nBecause members cannot tell the day.`)],
    ];
    for (const [what, change] of WRITTEN) {
      it(`but not once I have written ${what}`, async () => {
        await described(await aCoach(aBranch()));
        const [document] = editor.untitled;
        if (document) document.content = change(document.content);
        const { copyDescription } = await import('../../../src/editor/drafts/description.ts');
        await copyDescription(document?.uri as never);
        assert.equal(editor.copied, document?.content);
        assert.equal(saidSo(), 0);
      });
    }
  });

  it('is copied as it stands', async () => {
    const text = await described(await aCoach(aBranch()), words.COPY);
    assert.equal(editor.copied, text);
    assert.deepEqual(editor.remarks, [words.COPIED]);
  });

  it("is put into the form of GitHub's page, with the title of the only commit", async () => {
    const text = await described(await aCoach(aBranch()), words.OPEN_PAGE);
    assert.deepEqual(opened(), {
      path: '/acme/shop/compare/main...12-show-day',
      quick_pull: '1',
      title: 'Show the day',
      body: text,
    });
  });

  it('takes its title past commits that git will melt into another', async () => {
    await described(await aCoach(aBranch({ subjects: ['Show the day', 'fixup! Show the day'] })), words.OPEN_PAGE);
    assert.equal((opened() as { title?: string }).title, 'Show the day');
  });

  it('has no title where there are several commits, of which none says it all', async () => {
    await described(await aCoach(aBranch({ subjects: ['One', 'Two'] })), words.OPEN_PAGE);
    assert.equal('title' in opened(), false);
  });

  it('is copied where it is too long for an address, and that is said', async () => {
    const files = { 'pull_request_template.md': `## Why\n\n${'long '.repeat(3_000)}` };
    const text = await described(await aCoach(aBranch({ files })), words.OPEN_PAGE);
    assert.equal('body' in opened(), false);
    assert.equal(editor.copied, text);
    assert.equal(editor.said.at(-1), words.TOO_LONG);
  });

  it('offers no page where the branch has a pull request, and none in the sample', async () => {
    const authored = [
      aPullRequest({ headBranch: '12-show-day', headRepository: { owner: 'acme', name: 'shop' }, state: 'open' }),
    ];
    const coach = await aCoach(aBranch(), { gitHub: { kind: 'observed', last: anObservation({ authored }) } });
    await described(coach, words.OPEN_PAGE);
    coach.showSample({ branch: coach.own.branch });
    await described(coach, words.OPEN_PAGE);
    assert.deepEqual(
      editor.ran.filter(([command]) => command !== 'setContext'),
      [],
    );
  });

  describe('goes on with the document in front', () => {
    const inFront = (text: string, languageId = 'markdown') => {
      editor.textEditor = { document: { languageId, getText: () => text } } as never;
    };

    async function openPage(coach: Coach): Promise<void> {
      const { openPageForDescription } = await import('../../../src/editor/drafts/description.ts');
      await openPageForDescription(coach);
    }

    it('as I have edited it', async () => {
      const coach = await aCoach(aBranch());
      inFront('Because & so on #1 + 100 %');
      await openPage(coach);
      assert.equal((opened() as { body?: string }).body, 'Because & so on #1 + 100 %');
      const { copyDescription } = await import('../../../src/editor/drafts/description.ts');
      await copyDescription();
      assert.equal(editor.copied, 'Because & so on #1 + 100 %');
    });

    it('and says so where it is none, or none is there', async () => {
      const coach = await aCoach(aBranch());
      for (const there of [() => inFront('x', 'typescript'), () => editor.goTo(undefined)]) {
        there();
        await openPage(coach);
        assert.equal(editor.said.at(-1), words.NO_DESCRIPTION);
      }
      assert.deepEqual(editor.ran, []);
    });

    it('once the branch is pushed, and offers to push it', async () => {
      const repository = aBranch({ isPushed: false });
      const coach = await aCoach(repository);
      inFront('Why');
      await openPage(coach);
      assert.deepEqual([editor.said.at(-1), editor.ran], [words.NOT_PUSHED, []]);
      editor.answer = (said) => {
        if (said === words.NOT_PUSHED) repository.git('update-ref', 'refs/remotes/origin/12-show-day', 'HEAD');
        return words.PUSH;
      };
      await openPage(coach);
      assert.deepEqual(
        editor.ran.map(([command]) => command),
        ['git.push', 'vscode.open'],
      );
    });

    it('once the rest is pushed, or as it is if I want', async () => {
      const repository = aBranch({ subjects: ['One', 'Two'] }).git(
        'update-ref',
        'refs/remotes/origin/12-show-day',
        'HEAD~1',
      );
      const coach = await aCoach(repository);
      inFront('Why');
      await openPage(coach);
      assert.deepEqual([editor.said.at(-1), editor.ran], [words.notAllPushed(1), []]);
      editor.answer = () => words.OPEN_ANYWAY;
      await openPage(coach);
      editor.answer = () => words.PUSH;
      await openPage(coach);
      assert.deepEqual(
        editor.ran.map(([command]) => command),
        ['vscode.open', 'git.push', 'vscode.open'],
      );
    });

    const NO_PAGES: readonly (readonly [why: string, change: (one: GitRepository) => unknown, says: RegExp])[] = [
      [
        'is on another host',
        (one) => one.git('remote', 'set-url', 'origin', 'https://gitlab.com/a/b'),
        /not on https:/,
      ],
      ['has no name', (one) => one.git('checkout', '--quiet', '--detach'), /^There is no branch here/],
      ['is the base itself', (one) => one.checkout('main').commit({ b: 1 }), /^This branch is the one/],
    ];
    for (const [why, change, says] of NO_PAGES) {
      it(`and says why not where the branch ${why}`, async () => {
        const repository = aBranch();
        change(repository);
        const coach = await aCoach(repository);
        inFront('Why');
        await openPage(coach);
        assert.match(editor.said.at(-1) ?? '', says);
        assert.deepEqual(editor.ran, []);
      });
    }

    it('and opens nothing of the sample', async () => {
      const coach = await aCoach(aBranch());
      coach.showSample({ branch: coach.own.branch });
      inFront('Why');
      await openPage(coach);
      assert.deepEqual([editor.said.at(-1), editor.ran], [SAMPLE_HAS_NO_PAGES, []]);
    });
  });
});
