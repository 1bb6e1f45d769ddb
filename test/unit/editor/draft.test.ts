import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import type * as vscode from 'vscode';
import { adviseOn } from '../../../src/advice.ts';
import { Coach } from '../../../src/coach.ts';
import { TEMPLATES } from '../../../src/drafts/catalogue.ts';
import { HIDDEN } from '../../../src/drafts/secrets.ts';
import { DAY, HOUR, type Instant } from '../../../src/facts/instant.ts';
import type { Entry } from '../../../src/journal/record.ts';
import type { Facts } from '../../../src/whatIsKnown.ts';
import { DRAFT_WORDS } from '../../../src/words/drafts/catalogue.ts';
import { SAMPLE_DRAFT } from '../../../src/words/drafts/draftMarkdown.ts';
import { GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { aPullRequest, merged, reviewed, reviewRequested } from '../../github/builders.ts';
import { under } from '../drafts/reading.ts';
import { builtInLadder, germanLadder } from '../growth/ladders.ts';
import { aMeasuredBranch, anObservation, theTerms } from '../habits/builders.ts';
import { Clock } from './clock.ts';
import { Memory } from './memory.ts';
import { DiagnosticSeverity, editor, Position, Range } from './vscode.ts';

const LADDER = { progression: builtInLadder(), map: undefined };
const SECRET = 'tr0ub4dor-and-three';

describe('The command that drafts a document', () => {
  const workshop = gitWorkshop();
  let clock: Clock;
  let environment: NodeJS.ProcessEnv;
  const kept: Entry[] = [];

  beforeEach(() => {
    clock = new Clock();
    editor.startAnew();
    kept.length = 0;
    environment = { ...process.env };
    Object.assign(process.env, workshop.environment);
  });

  afterEach(() => {
    clock.restore();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  });

  /** Wednesday at noon. */
  function wednesday(): Instant {
    clock.passes(2 * DAY);
    return Date.now();
  }

  /** A repository of the window with these commits, the oldest first. */
  function aRepository(
    ...commits: readonly (readonly [subject: string, at: Instant, ...as: string[]])[]
  ): GitRepository {
    const repository = workshop.aRepository();
    for (const [subject, at, ...as] of commits) {
      const date = `${Math.floor(at / 1000)} +0000`;
      const dated = { ...repository.environment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      new GitRepository(repository.folder, dated).git(
        'commit',
        '--quiet',
        '--allow-empty',
        '--message',
        subject,
        ...as,
      );
    }
    editor.folders = [...editor.folders, repository.folder];
    return repository;
  }

  function aCoach(facts: Partial<Facts>): Coach {
    const coach = new Coach(async () => (all) => adviseOn(all, theTerms({ now: Date.now() })));
    coach.tell({ framework: LADDER, ...facts });
    return coach;
  }

  /** Drafts it and gives the text; undefined: nothing was opened. */
  async function drafted(id: string | undefined, facts: Partial<Facts> = {}, about?: string, sample?: Partial<Facts>) {
    const { draft } = await import('../../../src/editor/drafts/draft.ts');
    const { DraftedDescriptions } = await import('../../../src/editor/drafts/draftedDescriptions.ts');
    const coach = aCoach(facts);
    if (sample) coach.showSample(sample);
    const parts = {
      coach,
      framework: { read: async () => undefined },
      journal: { append: async (entry: Entry) => kept.push(entry) > 0 },
      drafted: new DraftedDescriptions(new Memory()),
      counting: { ready: Promise.resolve(), settled: theTerms() },
    };
    await draft(parts, id, about);
    parts.drafted.dispose();
    return editor.opened.at(-1)?.content;
  }

  const done = (text: string | undefined, since = 'Tuesday') => under(`Done since ${since}`, text ?? '');

  it('opens it as a new document in Markdown, with the first question ready to be overwritten', async () => {
    await drafted('trade-offs');
    const [opened] = editor.opened;
    assert.equal(opened?.language, 'markdown');
    assert.match(opened.content, /^# Trade-off options\n/);
    assert.equal(opened.selected, '_What has to be decided, for whom, and by when?_');
  });

  it('says what the ladder calls good where it is for an expectation', async () => {
    const text = await drafted('trade-offs', {}, 'L2.propose-with-trade-offs');
    assert.match(text ?? '', /^> A good one, by your ladder: "A: Redis, \\\$50 a month/m);
    assert.doesNotMatch((await drafted('trade-offs', {}, 'L9.gone')) ?? '', /by your ladder/);
  });

  describe('for a daily status', () => {
    it('takes my own commits of all repositories of the window since the last working day', async () => {
      const now = wednesday();
      aRepository(
        ['On Monday', now - 2 * DAY],
        ['On Tuesday', now - DAY],
        ['Of somebody else', now - HOUR, '--author=Ines <ines@example.com>'],
        ['Today', now - HOUR],
      );
      const site = aRepository(['Today in another one', now - 2 * HOUR]);
      const shop = basename(editor.folders[0] ?? '');
      assert.deepEqual(
        done(await drafted('daily-status')).map((line) => line.replaceAll('\\', '')),
        [`- ${shop}: Today`, `- ${basename(site.folder)}: Today in another one`, `- ${shop}: On Tuesday`],
      );
    });

    it('speaks from Friday on where it is Monday', async () => {
      const now = Date.now();
      aRepository(['On Thursday', now - 4 * DAY], ['On Friday', now - 3 * DAY], ['On Sunday', now - DAY]);
      assert.deepEqual(done(await drafted('daily-status'), 'Friday'), ['- On Sunday', '- On Friday']);
    });

    it('takes the commits of two working trees once', async () => {
      const now = wednesday();
      const repository = aRepository(['Today', now - HOUR]);
      const other = join(workshop.aFolder(), 'tree');
      repository.git('worktree', 'add', '--quiet', '-b', 'other', other);
      editor.folders = [...editor.folders, other];
      assert.deepEqual(done(await drafted('daily-status')).length, 1);
    });

    it('takes what I merged and reviewed since, and what is open with whose move it is', async () => {
      const now = wednesday();
      const authored = [
        aPullRequest({ number: 1, title: 'Open', events: [reviewRequested(now - HOUR, 'ines')] }),
        aPullRequest({ number: 2, title: 'Merged today', events: [merged(now - HOUR)] }),
        aPullRequest({ number: 3, title: 'Merged on Monday', events: [merged(now - 2 * DAY)] }),
      ];
      const theirs = [
        aPullRequest({ number: 4, title: 'Reviewed', author: 'ines', events: [reviewed(now - HOUR, 'mara')] }),
        aPullRequest({ number: 5, title: 'Earlier', author: 'ines', events: [reviewed(now - 3 * DAY, 'mara')] }),
        aPullRequest({ number: 6, title: 'By Tom', author: 'ines', events: [reviewed(now - HOUR, 'tom')] }),
      ];
      const last = anObservation({ authored, reviewed: theirs });
      const text = await drafted('daily-status', { gitHub: { kind: 'observed', last } });
      assert.deepEqual(
        done(text).filter((line) => !line.startsWith('- _')),
        ['- Merged #2 Merged today', '- Reviewed #4 Reviewed'],
      );
      assert.deepEqual(under('Now', text ?? ''), [
        '- #1 Open: waits for its review <https://github.com/acme/shop/pull/1>',
      ]);
    });

    it('says why there are no commits, in one line', async () => {
      const now = wednesday();
      const repository = aRepository(['Today', now - HOUR]);
      const reason = async () => done(await drafted('daily-status')).at(-1) ?? '';
      assert.equal(await reason(), '- Today');
      repository.git('config', 'user.email', '');
      assert.match(await reason(), /git does not know which are yours/);
      editor.isTrusted = false;
      assert.match(await reason(), /not trusted/);
      editor.isTrusted = true;
      editor.folders = [workshop.aFolder()];
      assert.match(await reason(), /no folder of this window is a git repository/);
      editor.folders = [];
      assert.match(await reason(), /no folder of this window is a git repository/);
      process.env.PATH = workshop.aFolder();
      editor.folders = [repository.folder];
      assert.match(await reason(), /git was not found/);
    });

    it('is noted in the journal as begun, and so is a blocker, and nothing else is', async () => {
      for (const { id } of TEMPLATES) await drafted(id);
      assert.deepEqual(kept, [
        { kind: 'shared', what: 'status' },
        { kind: 'shared', what: 'blocker' },
      ]);
    });
  });

  it('describes a pull request by what the commits and files of its branch say', async () => {
    const repository = workshop.aRepository().commit({ a: 1 });
    const mergeBase = repository.ask('rev-parse', 'HEAD').trim();
    repository.branch('feature').git('commit', '--quiet', '--allow-empty', '--message', 'Show the day');
    repository.commit(Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`src/${at}.ts`, at])));
    const observation = aMeasuredBranch({
      repository: repository.folder,
      branch: 'feature',
      base: { ref: 'origin/main', mergeBase, because: 'default-branch' },
    });
    const text = (await drafted('pull-request', { branch: { kind: 'observed', observation } })) ?? '';
    assert.equal(under('What changes', text)[0], '- Show the day');
    assert.equal(under('Where to look', text)[0], '- `src/6.ts` (+6 −0)');
  });

  describe('takes from the editor', () => {
    const error = (message: string): vscode.Diagnostic =>
      ({
        message,
        range: new Range(new Position(11, 0), new Position(11, 8)),
        severity: DiagnosticSeverity.Error,
      }) as unknown as vscode.Diagnostic;

    it('where the cursor is, with the error there', async () => {
      editor.folders = ['/home/mara/shop'];
      editor.diagnostics.set('/home/mara/shop/src/basket.ts', [error("Cannot find name 'day'.")]);
      editor.goTo('/home/mara/shop/src/basket.ts', 11);
      const text = (await drafted('blocker')) ?? '';
      assert.deepEqual(under('Where', text), ['- `src/basket.ts:12`']);
      assert.deepEqual(under('Error', text), ["- `Cannot find name 'day'.`"]);
    });

    it('the three most serious errors on that line, and no hints', async () => {
      const of = (message: string, severity: number, line = 11) =>
        ({ ...error(message), severity, range: new Range(new Position(line, 0), new Position(line, 1)) }) as never;
      const { Error: wrong, Warning: doubtful, Hint: hint } = DiagnosticSeverity;
      editor.folders = ['/home/mara/shop'];
      editor.diagnostics.set('/home/mara/shop/a.ts', [
        of('hint', hint),
        of('warning', doubtful),
        of('on another line', wrong, 12),
        ...['one', 'two', 'three'].map((message) => of(message, wrong)),
      ]);
      editor.goTo('/home/mara/shop/a.ts', 11);
      assert.deepEqual(under('Error', (await drafted('blocker')) ?? ''), ['- `one`', '- `two`', '- `three`']);
    });

    it('nothing of a file outside the folders of the window', async () => {
      editor.folders = ['/home/mara/shop'];
      editor.diagnostics.set('/home/mara/.ssh/config', [error('Unknown host bastion')]);
      editor.goTo('/home/mara/.ssh/config', 11);
      for (const { id } of TEMPLATES) assert.doesNotMatch((await drafted(id)) ?? '', /ssh|bastion/);
    });

    it('no text of any file', async () => {
      const repository = aRepository(['Today', Date.now() - HOUR]).write({ 'notes.txt': 'Our customers are Acme.' });
      editor.goTo(join(repository.folder, 'notes.txt'));
      for (const { id } of TEMPLATES) assert.doesNotMatch((await drafted(id)) ?? '', /customers are/);
      assert.match(editor.opened.at(-1)?.content ?? '', /notes\.txt:1/);
    });
  });

  it('leaves no secret of the environment in any draft, wherever it turned up', async () => {
    const now = wednesday();
    const repository = aRepository([`Try ${SECRET}`, now - HOUR]).branch(`try-${SECRET}`);
    process.env.DEPLOY_TOKEN = SECRET;
    editor.diagnostics.set(join(repository.folder, `${SECRET}.ts`), [
      {
        message: `${'x'.repeat(390)} ${SECRET}`,
        range: new Range(new Position(0, 0), new Position(0, 1)),
        severity: DiagnosticSeverity.Error,
      } as unknown as vscode.Diagnostic,
    ]);
    editor.goTo(join(repository.folder, `${SECRET}.ts`));
    const observation = aMeasuredBranch({ repository: repository.folder, branch: `try-${SECRET}` });
    const authored = [aPullRequest({ title: `Use ${SECRET}`, url: `https://github.com/acme/${SECRET}/pull/1` })];
    const facts: Partial<Facts> = {
      branch: { kind: 'observed', observation },
      gitHub: { kind: 'observed', last: anObservation({ authored }) },
    };
    for (const { id } of TEMPLATES) {
      const text = (await drafted(id, facts)) ?? '';
      assert.doesNotMatch(text, /tr0ub4dor/);
      if (id === 'blocker' || id === 'daily-status') assert.match(text, new RegExp(HIDDEN));
    }
  });

  it('shows the sample while that is on view, and says so, without anything of my own', async () => {
    const repository = aRepository(['My own', Date.now() - HOUR]);
    editor.goTo(join(repository.folder, 'own.ts'));
    const own = aMeasuredBranch({ repository: repository.folder, branch: 'own-branch' });
    const sample: Partial<Facts> = {
      branch: { kind: 'observed', observation: aMeasuredBranch({ repository: 'checkout', branch: 'of-the-sample' }) },
    };
    for (const { id } of TEMPLATES) {
      const text = (await drafted(id, { branch: { kind: 'observed', observation: own } }, undefined, sample)) ?? '';
      assert.ok(text.startsWith(`${SAMPLE_DRAFT}\n\n`));
      assert.doesNotMatch(text, /My own|own\.ts|own-branch/);
    }
    assert.match((await drafted('daily-status', {}, undefined, sample)) ?? '', /of-the-sample/);
  });

  describe('lets me pick', () => {
    const offered: string[] = [];

    /** The person picks the item of this label. */
    function picks(label: string | undefined): void {
      offered.length = 0;
      editor.pick = (items) => {
        offered.push(...items.map((item) => ('label' in item ? String(item.label) : '')));
        return items.find((item) => 'label' in item && item.label === label);
      };
    }

    it('what my level asks for first, then what the next one does', async () => {
      picks('RFC');
      assert.match((await drafted(undefined, { level: 'L1' })) ?? '', /^# Request for comments\n/);
      assert.deepEqual(offered, [
        'For what is asked of a Product Engineer I',
        'Daily status',
        'Pull request description',
        'Blocker',
        'Definition of the problem',
        'Postmortem without blame',
        'Knowledge note',
        'For what is asked of a Product Engineer II',
        'Risk note',
        'Trade-off options',
        'Others',
        'RFC',
      ]);
    });

    it("any of all where no level is chosen, or a ladder is my team's own", async () => {
      const titles = TEMPLATES.map(({ id }) => DRAFT_WORDS[id].title);
      const german = { progression: germanLadder(), map: undefined };
      for (const facts of [{}, { framework: german, level: 'E2' }, { framework: undefined }]) {
        picks(undefined);
        assert.equal(await drafted(undefined, facts), undefined);
        assert.deepEqual(offered, titles);
      }
    });

    it('where the asked for template is none, and opens nothing where I think better of it', async () => {
      picks(undefined);
      assert.equal(await drafted('a-template-of-tomorrow'), undefined);
      assert.equal(offered.length, TEMPLATES.length);
      assert.deepEqual(kept, []);
    });
  });
});
