import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { Coach } from '../../../src/coach.ts';
import { SHOW_SETTING } from '../../../src/words/commands.ts';
import { NO_REASON, noHintsHere, SAY_WHY, TURN_OFF } from '../../../src/words/commitMessage.ts';
import { countedGit } from '../../fixtures/countedGit.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { theTerms } from '../habits/builders.ts';
import { TextBox } from './textBox.ts';
import { DiagnosticSeverity, editor, Position } from './vscode.ts';

const SUBJECT = 'Send the expiry mail in two languages';

describe('The commit box', () => {
  const workshop = gitWorkshop();
  const opened: { dispose(): void }[] = [];
  let environment: NodeJS.ProcessEnv;
  let repository: GitRepository;

  beforeEach(() => {
    editor.startAnew();
    environment = { ...process.env };
    Object.assign(process.env, workshop.environment);
    repository = workshop.aRepository().commit({ 'src/mail.ts': 1 }).write({ 'src/mail.ts': 40 });
  });

  afterEach(() => {
    for (const one of opened.splice(0)) one.dispose();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    assert.deepEqual(editor.logged, []);
    assert.equal(editor.listeners, 0);
  });

  /** The box of a repository, in a window in which Rung has loaded its hints. */
  async function aBox(folder: string | undefined = repository.folder, path = 'git/scm0/input'): Promise<TextBox> {
    const query = folder === undefined ? '' : `rootUri=${encodeURIComponent(`file://${folder}`)}`;
    const box = new TextBox({ scheme: 'vscode-scm', path, query });
    editor.boxes = [...editor.boxes, box];
    await loaded();
    return box;
  }

  async function loaded(): Promise<void> {
    const { CommitHints } = await import('../../../src/editor/commitBox/commitHints.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    const coach = new Coach(async () => assert.fail('no advice is asked for'));
    const reason = { kind: 'no-base' } as const;
    const observation = { kind: 'unmeasured', repository: repository.folder, branch: 'main', reason } as const;
    coach.tell({ branch: { kind: 'observed', observation } });
    const counting = { ready: Promise.resolve(), settled: theTerms() };
    opened.push(new CommitHints({ coach, counting, guard: new Guard() }));
  }

  /** The text of a box is another one now. */
  const changes = (box: TextBox, text: string) =>
    editor.documentChanged.fire({ document: box.write(text) } as unknown as vscode.TextDocumentChangeEvent);
  const aDocument = (uri: ConstructorParameters<typeof TextBox>[0]) =>
    new TextBox(uri) as unknown as vscode.TextDocument;

  /** Resolves with the next word of Rung on a text. */
  const nextWord = () => new Promise<void>((resolve) => editor.hints.said.event(resolve));

  /** The person writes a message and pauses; gives what is said of it then. */
  async function hintsOn(box: TextBox, message: string): Promise<readonly vscode.Diagnostic[]> {
    const { QUIET } = await import('../../../src/editor/commitBox/watchedBox.ts');
    mock.timers.enable({ apis: ['setTimeout'] });
    changes(box, message);
    mock.timers.tick(QUIET - 1);
    changes(box, message);
    const said = nextWord();
    mock.timers.tick(QUIET);
    mock.timers.reset();
    await said;
    return editor.hints.of(box);
  }

  /** Source control has looked at the repository; gives what is said then. */
  async function hintsAfterLook(box: TextBox): Promise<readonly vscode.Diagnostic[]> {
    const { QUIET } = await import('../../../src/editor/commitBox/watchedBox.ts');
    mock.timers.enable({ apis: ['setTimeout'] });
    editor.repositoryLookedAt.fire();
    const said = nextWord();
    mock.timers.tick(QUIET);
    mock.timers.reset();
    await said;
    return editor.hints.of(box);
  }

  async function actionsOn(box: TextBox): Promise<readonly vscode.CodeAction[]> {
    const context = { diagnostics: editor.hints.of(box) } as unknown as vscode.CodeActionContext;
    const given = await editor.provided.actions?.provideCodeActions(
      box as never,
      undefined as never,
      context,
      NO_TOKEN,
    );
    return (given ?? []) as vscode.CodeAction[];
  }

  const NO_TOKEN = undefined as unknown as vscode.CancellationToken;

  it('hints at a reason, mildly and under the subject, once nobody types', async () => {
    const box = await aBox();
    const [hint, ...others] = await hintsOn(box, `\n${SUBJECT}`);
    assert.deepEqual(others, []);
    assert.equal(hint?.message, NO_REASON);
    assert.equal(hint.severity, DiagnosticSeverity.Information);
    assert.equal(hint.range.start.line, 1);
    assert.deepEqual(editor.said, []);
  });

  it('hints no more once a reason is there, and at once where the message was committed', async () => {
    const box = await aBox();
    await hintsOn(box, SUBJECT);
    assert.deepEqual(await hintsOn(box, `${SUBJECT}\n\nBecause half of them do not read English.`), []);
    assert.equal((await hintsOn(box, SUBJECT)).length, 1);
    changes(box, '');
    assert.deepEqual(editor.hints.of(box), []);
  });

  it('hints at nothing where few lines are committed', async () => {
    repository.write({ 'src/other.ts': 3 }).git('add', 'src/other.ts');
    assert.deepEqual(await hintsOn(await aBox(), SUBJECT), []);
  });

  it('looks again once what would be committed has changed', async () => {
    const box = await aBox();
    assert.equal((await hintsOn(box, SUBJECT)).length, 1);
    repository.write({ 'src/other.ts': 3 }).git('add', 'src/other.ts');
    assert.deepEqual(await hintsAfterLook(box), []);
    repository.git('add', '.');
    assert.equal((await hintsAfterLook(box)).length, 1);
  });

  it('runs git for a message that could be hinted at alone, and when something has happened', async () => {
    const git = countedGit(workshop.environment);
    opened.push({ dispose: () => git.remove() });
    Object.assign(process.env, git.environment);
    const box = await aBox();
    await hintsOn(box, SUBJECT);
    const once = git.runs();
    assert(once.includes('diff'));
    await hintsAfterLook(box);
    assert.deepEqual(git.runs(), once);
    await hintsOn(box, 'Name the cards');
    await hintsAfterLook(box);
    changes(box, '');
    editor.repositoryLookedAt.fire();
    assert.deepEqual(git.runs(), []);
  });

  it('hints no more in a box that is gone', async () => {
    const box = await aBox();
    await hintsOn(box, SUBJECT);
    editor.documentClosed.fire(box as unknown as vscode.TextDocument);
    assert.deepEqual(editor.hints.of(box), []);
    assert.equal(editor.repositoryLookedAt.size, 0);
  });

  it('hints in the repository that it is of, whichever is at hand', async () => {
    const other = workshop.aRepository().commit({ a: 1 }).write({ a: 2 });
    assert.deepEqual(await hintsOn(await aBox(other.folder), SUBJECT), []);
  });

  it('is of the repository at hand where source control does not say', async () => {
    assert.equal((await hintsOn(await aBox(undefined), SUBJECT)).length, 1);
  });

  it("hints at nothing where it is not git's, where nobody trusts the window, and where the setting says so", async () => {
    assert.deepEqual(await hintsOn(await aBox(repository.folder, 'hg/scm0/input'), SUBJECT), []);
    const box = await aBox();
    editor.isTrusted = false;
    assert.deepEqual(await hintsOn(box, SUBJECT), []);
    editor.isTrusted = true;
    editor.settings.set('rung.commitMessage.hint', false);
    assert.deepEqual(await hintsOn(box, SUBJECT), []);
  });

  it('offers to add a reason, with the cursor behind its start', async () => {
    const box = await aBox();
    await hintsOn(box, `${SUBJECT}\n\nFixes #12`);
    const [add] = await actionsOn(box);
    assert.equal(add?.title, SAY_WHY);
    const { edits } = add.edit as unknown as { edits: { range: vscode.Range; snippet: { value: string } }[] };
    const [{ range, snippet } = assert.fail('no edit')] = edits;
    assert.equal(box.with(range, snippet.value), `${SUBJECT}\n\nBecause $0\n\nFixes #12`);
  });

  it('offers nothing on what others say of a message', async () => {
    const box = await aBox();
    await hintsOn(box, 'Name the cards');
    assert.deepEqual(await actionsOn(box), []);
  });

  it('hints no more in a repository where that was chosen, until the setting is taken back', async () => {
    const box = await aBox();
    await hintsOn(box, SUBJECT);
    const [, notHere] = await actionsOn(box);
    assert.equal(notHere?.title, TURN_OFF);
    assert.deepEqual(notHere.command?.arguments, [repository.folder]);
    const { messageCommands } = await import('../../../src/editor/messageCommands.ts');
    editor.answer = () => SHOW_SETTING;
    const gone = nextWord();
    await messageCommands()['rung.noHintsHere'](repository.folder);
    await gone;
    assert.deepEqual(editor.said, [noHintsHere('rung.commitMessage.notIn')]);
    assert.deepEqual(editor.ran, [['workbench.action.openSettings', 'rung.commitMessage.notIn']]);
    assert.deepEqual(editor.hints.of(box), []);
    assert.deepEqual(editor.settings.get('rung.commitMessage.notIn'), [repository.folder]);
    const back = nextWord();
    editor.settings.set('rung.commitMessage.notIn', []);
    await back;
    assert.equal(editor.hints.of(box).length, 1);
  });

  it('completes starts of a reason behind the subject, and where hints are wanted only', async () => {
    const box = (await aBox()).write(`${SUBJECT}\n\nb`);
    const offered = async () => {
      const items = await editor.provided.completions?.provideCompletionItems(
        box as never,
        new Position(2, 1) as never,
        NO_TOKEN,
        undefined as never,
      );
      return (items as vscode.CompletionItem[]).map(({ insertText }) => insertText);
    };
    assert.deepEqual(await offered(), ['Because ']);
    editor.settings.set('rung.commitMessage.hint', false);
    assert.deepEqual(await offered(), []);
  });

  it('costs nothing before it is there', async () => {
    const { CommitBox } = await import('../../../src/editor/commitBox/commitBox.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    const coach = new Coach(async () => assert.fail('no advice is asked for'));
    const parts = { coach, counting: { ready: Promise.resolve(), settled: theTerms() }, guard: new Guard() };
    opened.push(new CommitBox(parts));
    editor.documentOpened.fire(aDocument({ scheme: 'file', path: '/a.ts', query: '' }));
    assert.equal(editor.documentOpened.size, 1);
    assert.deepEqual(editor.provided, {});
    const listened = new Promise<void>((resolve) => {
      editor.onProvided = resolve;
    });
    editor.documentOpened.fire(aDocument({ scheme: 'vscode-scm', path: 'git/scm0/input', query: '' }));
    assert.equal(editor.documentOpened.size, 0);
    await listened;
    assert.equal(editor.documentChanged.size, 1);
  });
});
