import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CancellationToken, CodeAction, CodeActionContext, Command, Range, TextDocument } from 'vscode';
import { LONGEST_DESCRIPTION } from '../../../src/description/draft.ts';
import * as words from '../../../src/words/description.ts';
import { SAMPLE_HAS_NO_PAGES } from '../../../src/words/sidebar.ts';
import { aPullRequest } from '../../github/builders.ts';
import { TOKEN } from '../github/asking.ts';
import { anObservation } from '../habits/builders.ts';
import { type DescriptionWindow, inWindow, SILENT, THEIRS } from './descriptions.ts';
import type { DocumentInEditor } from './documentInEditor.ts';
import type { SnippetTextEdit } from './edits.ts';
import { editor } from './vscode.ts';

const OLD = 'Adds a check.\nSee below.';
const NEW = 'Support gets calls because the order jumps.\nAdds a check.\nSee below.';

/** How the person answers each sentence, by its beginning. */
function answering(answers: Readonly<Record<string, string>>): void {
  editor.answer = (said) => Object.entries(answers).find(([start]) => said.startsWith(start))?.[1];
}

/** Looks at the difference, and clicks the button above it. */
async function published(window: DescriptionWindow): Promise<void> {
  await window.publish();
  await window.send();
}

const MEANWHILE = 'The description of #12 was changed on GitHub';

async function drafted(window: DescriptionWindow, text = NEW): Promise<DocumentInEditor> {
  const document = await window.document();
  document.type(text);
  assert.ok(await document.save());
  return document;
}

/** Resolves once VS Code has read the document again, and this is what it holds. */
async function holds(document: DocumentInEditor, text: string): Promise<void> {
  if (document.getText() === text) return;
  await new Promise<void>((resolve) => {
    const listening = editor.documentChanged.event(() => {
      if (document.getText() !== text) return;
      listening.dispose();
      resolve();
    });
  });
}

const draftsOf = ({ drafts }: DescriptionWindow) => (existsSync(drafts) ? readdirSync(drafts) : []);
const problems = ({ uri }: DocumentInEditor) => editor.diagnostics.get(String(uri)) ?? [];
const mutations = ({ gitHub }: DescriptionWindow) =>
  gitHub.requests.filter(({ query }) => query?.startsWith('mutation')).length;

describe('A description as a document', () => {
  it('has the text that GitHub has now, and asks for it once', () =>
    inWindow(async (window) => {
      window.othersWrite('Newer than the last look.');
      await window.mend(SILENT.id);
      const document = await window.document();
      assert.equal(document.getText(), 'Newer than the last look.');
      assert.equal(document.isReadOnly, false);
      assert.equal(window.gitHub.requests.length, 1);
    }));

  it('keeps what is saved as a draft on this machine, and sends nothing', () =>
    inWindow(async (window) => {
      await drafted(window);
      assert.equal(draftsOf(window).length, 1);
      assert.equal(window.onGitHub(), SILENT.body);
      assert.equal(mutations(window), 0);
    }));

  it('is known to the sidebar as a draft until GitHub has it, after a reload too', () =>
    inWindow(async (window) => {
      const known = async ({ coach }: DescriptionWindow, ...ids: readonly string[]) => {
        const isKnown = () => assert.deepEqual([...coach.own.drafts], ids);
        if (coach.own.drafts.size === ids.length) return isKnown();
        await new Promise<void>((resolve) => {
          const listening = coach.onDidChange(() => {
            if (coach.own.drafts.size !== ids.length) return;
            listening.dispose();
            resolve();
          });
        });
        isKnown();
      };
      await drafted(window);
      await known(window, SILENT.id);
      const reloaded = await window.again();
      await reloaded.lookForDrafts();
      await known(reloaded, SILENT.id);
      await reloaded.document();
      await published(reloaded);
      await known(reloaded);
    }));

  it('is not looked for where there was never a draft', () =>
    inWindow(async (window) => {
      await window.lookForDrafts();
      assert.equal(editor.lenses, undefined, 'nothing is loaded');
    }));

  it('opens from its draft after a reload, without asking anybody, signed out too', () =>
    inWindow(async (window) => {
      await drafted(window);
      const asked = window.gitHub.requests.length;
      editor.signedIn = undefined;
      const reloaded = await window.again();
      assert.equal((await reloaded.document()).getText(), NEW);
      assert.equal(window.gitHub.requests.length, asked);
    }));

  it('is no draft any more once the text is as it was on GitHub', () =>
    inWindow(async (window) => {
      await drafted(window);
      await drafted(window, `${OLD}\n`);
      assert.deepEqual(draftsOf(window), []);
    }));

  it('shows in another window what this one has saved', () =>
    inWindow(async (window) => {
      await drafted(window);
      const other = await window.again();
      const document = await other.document();
      const files = readdirSync(window.drafts);
      const path = join(window.drafts, files[0] ?? assert.fail('no draft'));
      writeFileSync(path, readFileSync(path, 'utf8').replace(JSON.stringify(NEW), '"From the first window."'));
      await holds(document, 'From the first window.');
    }));

  it('stays in the editor where the disk takes no draft, and says so', () =>
    inWindow(async (window) => {
      mkdirSync(dirname(window.drafts), { recursive: true });
      writeFileSync(window.drafts, 'in the way');
      const document = await window.document();
      document.type(NEW);
      assert.equal(await document.save(), false);
      assert.match(editor.said.join(), /Rung could not keep the draft: /);
      assert.deepEqual([document.getText(), document.isDirty], [NEW, true]);
    }));

  it('says in its place what it needs where nobody is signed in, and loads once somebody is', () =>
    inWindow(
      async (window) => {
        editor.signedIn = undefined;
        const document = await window.document();
        assert.equal(document.getText(), `${words.OPEN_SIGNED_OUT}\n`);
        assert.equal(document.isReadOnly, true);
        assert.deepEqual(problems(document), []);
        editor.signedIn = { login: 'mara', token: TOKEN };
        window.coach.tell({ gitHub: { kind: 'observed', last: anObservation() } });
        await holds(document, OLD);
        assert.equal(document.isReadOnly, false);
      },
      { looked: [] },
    ));

  it('opens as the last look has seen it where the connection is lost', () =>
    inWindow(async (window) => {
      window.gitHub.order({ fault: { kind: 'connection-reset' }, times: 9 });
      await window.mend(SILENT.id);
      assert.equal((await window.document()).getText(), OLD);
      assert.deepEqual(editor.said, []);
    }));

  it('may be read, and not written, where GitHub does not let the person change it', () =>
    inWindow(
      async (window) => {
        await window.mend(THEIRS.id);
        assert.deepEqual(editor.said, [words.READ_ONLY]);
        assert.equal(editor.described[0]?.isReadOnly, true);
      },
      { looked: [THEIRS] },
    ));

  it('is not opened while the sample is shown: its pull requests are nowhere', () =>
    inWindow(async (window) => {
      window.coach.showSample({ gitHub: window.coach.own.gitHub });
      await window.mend(SILENT.id);
      assert.deepEqual(editor.said, [SAMPLE_HAS_NO_PAGES]);
      assert.deepEqual([editor.described.length, window.gitHub.requests.length], [0, 0]);
    }));

  it('is picked among my open ones, those without a why first', () => {
    const telling = aPullRequest({ number: 5 });
    return inWindow(
      async (window) => {
        let offered: readonly object[] = [];
        editor.pick = (items) => {
          offered = items;
          return items[0];
        };
        await window.mend();
        assert.deepEqual(
          offered.map((item) => 'label' in item && item.label),
          ['#12 Add user validation', `#5 ${telling.title}`],
        );
        assert.equal(editor.described.length, 1);
      },
      { looked: [telling, SILENT] },
    );
  });

  it('says so where there is none to pick', () =>
    inWindow(
      async (window) => {
        await window.mend();
        assert.deepEqual(editor.said, [words.NONE_OPEN]);
      },
      { looked: [] },
    ));
});

describe('The hint at a missing reason', () => {
  const fixesOf = async (document: DocumentInEditor): Promise<readonly CodeAction[]> => {
    const context = { diagnostics: problems(document) } as unknown as CodeActionContext;
    const given = [document as unknown as TextDocument, {} as Range, context, {} as CancellationToken] as const;
    return ((await editor.fixes?.provideCodeActions(...given)) ?? []) as CodeAction[];
  };

  it('is mild, stands at the top, and goes while the reason is typed', () =>
    inWindow(async (window) => {
      const document = await window.document();
      const [problem] = problems(document);
      assert.deepEqual([problem?.message, problem?.severity, problem?.range.start.line], [words.NO_REASON, 2, 0]);
      document.type(NEW);
      assert.deepEqual(problems(document), []);
      document.type('Closes #4');
      assert.equal(problems(document)[0]?.message, words.REASON_IS_LINK);
    }));

  it('is mended by a section to fill, which counts for nothing until it is filled', () =>
    inWindow(async (window) => {
      const document = await window.document();
      const [add] = await fixesOf(document);
      assert.equal(add?.title, words.ADD_WHY);
      const { edits } = add.edit as unknown as { readonly edits: readonly SnippetTextEdit[] };
      assert.deepEqual(
        edits.map(({ range, snippet }) => [range.start.line, snippet.value]),
        [[0, `## Why\n\n[${words.WHY_QUESTION}]\n\n`]],
      );
      document.type(`## Why\n\n${words.WHY_QUESTION}\n\n${OLD}`);
      assert.equal(problems(document).length, 1);
    }));

  it('is silenced by the person who says that it does say why', () =>
    inWindow(async (window) => {
      const document = await window.document();
      const correct = (await fixesOf(document))[1]?.command;
      assert.deepEqual([correct?.command, correct?.arguments], ['rung.saysWhy', [SILENT.id, true]]);
      await window.say(true);
      assert.deepEqual(problems(document), []);
      assert.deepEqual(
        window.coach.advice?.pullRequests?.[0]?.flags.map(({ kind }) => kind),
        ['old'],
      );
      await window.say(false);
      assert.equal(problems(document).length, 1);
    }));
});

describe('The line above a description', () => {
  const above = async ({ uri, isDirty }: DocumentInEditor): Promise<readonly Command[]> => {
    const given = [{ uri, isDirty } as unknown as TextDocument, {} as CancellationToken] as const;
    const lenses = (await editor.lenses?.provideCodeLenses(...given)) ?? [];
    return lenses.flatMap(({ command }) => command ?? []);
  };
  const titles = async (document: DocumentInEditor) => (await above(document)).map(({ title }) => title);
  const TITLE = '#12 Add user validation';
  const DRAFT = [`${TITLE}: draft, not on GitHub yet`, 'Publish…', 'Discard My Draft'];

  it('says which pull request it is of, and that the text is as on GitHub', () =>
    inWindow(async (window) => {
      assert.deepEqual(await titles(await window.document()), [`${TITLE}: as on GitHub`]);
    }));

  it('says that a draft is not on GitHub, and offers to publish or discard it, before it is saved and after', () =>
    inWindow(async (window) => {
      const document = await window.document();
      document.type(NEW);
      assert.deepEqual(await titles(document), DRAFT);
      await document.save();
      assert.deepEqual(await titles(document), DRAFT);
      const [, publish, discard] = await above(document);
      assert.deepEqual([publish?.command, publish?.arguments], ['rung.publishDescription', [document.uri]]);
      assert.deepEqual([discard?.command, discard?.arguments], ['rung.discardDescription', [document.uri]]);
    }));

  it('says so while it is being sent, and once GitHub has it', () =>
    inWindow(async (window) => {
      const document = await drafted(window);
      let meanwhile: Promise<readonly string[]> = Promise.resolve([]);
      window.gitHub.onUpdate = () => {
        meanwhile = titles(document);
      };
      await published(window);
      assert.deepEqual(await meanwhile, [`${TITLE}: being sent to GitHub…`]);
      assert.deepEqual(await titles(document), [`${TITLE}: as on GitHub`]);
    }));

  it('says that it was changed on GitHub meanwhile, once that is seen', () =>
    inWindow(async (window) => {
      const document = await drafted(window);
      window.othersWrite('Ines was here.');
      await window.publish();
      assert.equal((await titles(document))[0], `${TITLE}: draft, changed on GitHub since`);
    }));

  it('is drawn anew with each of these', () =>
    inWindow(async (window) => {
      const document = await window.document();
      let drawn = 0;
      const listening = editor.lenses?.onDidChangeCodeLenses?.(() => drawn++);
      document.type(NEW);
      await document.save();
      assert.ok(drawn > 0, 'saved');
      drawn = 0;
      await published(window);
      assert.ok(drawn > 1, 'on its way, and there');
      drawn = 0;
      await window.say(true);
      assert.ok(drawn > 0, 'corrected');
      listening?.dispose();
    }));

  it('says that the person has said that it says why, and takes it back', () =>
    inWindow(async (window) => {
      const document = await window.document();
      await window.say(true);
      const back = (await above(document)).at(-1);
      assert.equal(back?.title, words.TAKE_BACK);
      assert.deepEqual([back?.command, back?.arguments], ['rung.saysWhy', [SILENT.id, false]]);
      await window.say(false);
      assert.equal((await above(document)).length, 1);
    }));

  it('says that GitHub lets nobody but others change it', () =>
    inWindow(
      async (window) => {
        await window.mend(THEIRS.id);
        const [document] = editor.described;
        assert.match((await titles(document ?? assert.fail()))[0] ?? '', /as on GitHub, where you may not change it$/);
      },
      { looked: [THEIRS] },
    ));

  it('stands neither above GitHub’s own text nor where nothing could be had', () =>
    inWindow(
      async (window) => {
        editor.signedIn = undefined;
        assert.deepEqual(await titles(await window.document()), []);
        editor.signedIn = { login: 'mara', token: TOKEN };
        const { gitHubSideOf, placeOf } = await import('../../../src/editor/description/place.ts');
        const place = placeOf((await window.document()).uri) ?? assert.fail();
        assert.deepEqual(await titles(await editor.open(gitHubSideOf(place))), []);
      },
      { looked: [] },
    ));
});

describe('Publishing a description', () => {
  it('shows the difference, and sends once the person says so, with the line breaks of GitHub', () =>
    inWindow(async (window) => {
      const document = await drafted(window);
      await published(window);
      assert.equal(window.onGitHub(), NEW.replaceAll('\n', '\r\n'));
      const [diff] = editor.ran.filter(([id]) => id === 'vscode.diff');
      assert.equal(diff?.[3], '#12: on GitHub (−), my draft (+)');
      assert.deepEqual([draftsOf(window), editor.tabs, editor.remarks], [[], [], [words.PUBLISHED]]);
      assert.equal(document.getText(), NEW);
    }));

  it('takes the flag away at once, and looks at GitHub', () =>
    inWindow(async (window) => {
      const flags = () => window.coach.advice?.pullRequests?.[0]?.flags.map(({ kind }) => kind);
      assert.ok(flags()?.includes('no-why'));
      await drafted(window);
      await published(window);
      assert.equal(flags()?.includes('no-why'), false);
      assert.deepEqual(window.looks, ['look']);
    }));

  it('looks once more where a look that was under way has read what stood there before', () =>
    inWindow(async (window) => {
      await drafted(window);
      const before = window.coach.own.gitHub;
      const looked = new Promise<void>((resolve) => {
        window.onLook = () => {
          if (window.looks.length === 2) resolve();
          else window.coach.tell({ gitHub: before });
        };
      });
      await published(window);
      await looked;
    }));

  it('sends nothing by the look at the difference, keeps the draft, and says what does send it', () =>
    inWindow(async (window) => {
      await drafted(window);
      await window.publish();
      assert.equal(mutations(window), 0);
      assert.equal(draftsOf(window).length, 1);
      assert.deepEqual(editor.said, [words.ONLY_PUBLISH_SENDS]);
    }));

  it('sends whenever the person is done reading, and asks nothing else', () =>
    inWindow(async (window) => {
      await drafted(window);
      await window.publish();
      editor.said.length = 0;
      await window.send();
      assert.deepEqual([editor.said, mutations(window)], [[], 1]);
    }));

  it('sends only while the difference is open, and shows it before', () =>
    inWindow(async (window) => {
      await drafted(window);
      await window.send();
      assert.deepEqual([editor.tabs.length, mutations(window)], [1, 0], 'never looked at');
      editor.tabs = [];
      await window.send();
      assert.deepEqual([editor.tabs.length, mutations(window)], [1, 0], 'closed meanwhile');
      await window.send();
      assert.equal(mutations(window), 1);
    }));

  it('shows a difference anew that was open before a reload, before it sends anything', () =>
    inWindow(async (window) => {
      await drafted(window);
      await window.publish();
      const reloaded = await window.again();
      await reloaded.send();
      assert.deepEqual([editor.tabs.length, mutations(reloaded)], [1, 0]);
      await reloaded.send();
      assert.equal(mutations(reloaded), 1);
    }));

  it('sends once, however often the button is clicked', () =>
    inWindow(async (window) => {
      await drafted(window);
      await window.publish();
      await Promise.all([window.send(), window.send()]);
      assert.equal(mutations(window), 1);
    }));

  it('empties a description only once the person has said so', () =>
    inWindow(async (window) => {
      await drafted(window, '\n');
      await published(window);
      assert.deepEqual([editor.said.at(-1), mutations(window)], [words.emptiesQuestion(12), 0]);
      answering({ [words.emptiesQuestion(12)]: words.EMPTY_IT });
      await window.send();
      assert.deepEqual([window.onGitHub().trim(), mutations(window)], ['', 1]);
    }));

  it('saves first what is typed, also what was typed beside the difference', () =>
    inWindow(async (window) => {
      const document = await window.document();
      document.type('Typed, because it matters.');
      await window.publish();
      document.type('Typed beside it, because it matters.');
      await window.send();
      assert.equal(window.onGitHub(), 'Typed beside it, because it matters.');
    }));

  it('says where a section for the reason is still empty, and sends it all the same', () =>
    inWindow(async (window) => {
      const text = `## Why\n\n${words.WHY_QUESTION}\n\n${OLD}`;
      await drafted(window, text);
      await published(window);
      assert.equal(editor.said.at(-1), words.WHY_IS_EMPTY);
      assert.equal(window.onGitHub(), text.replaceAll('\n', '\r\n'));
    }));

  it('has nothing to send without a draft', () =>
    inWindow(async (window) => {
      await window.document();
      await window.publish();
      assert.deepEqual(editor.said, [words.NOTHING_TO_PUBLISH]);
    }));

  it('means nothing by a button of a notification whose difference was looked at anew', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.othersWrite('Ines was here.');
      let answerFirst: (button: string) => void = assert.fail;
      let isFirst = true;
      const asked = new Promise<void>((resolve) => {
        editor.answer = () => {
          if (!isFirst) return undefined;
          isFirst = false;
          resolve();
          return new Promise((answer) => {
            answerFirst = answer;
          });
        };
      });
      const first = window.publish();
      await asked;
      await window.publish();
      answerFirst(words.PUBLISH_MINE);
      await first;
      assert.equal(mutations(window), 0);
    }));

  it('keeps what is typed on its way as a draft of its own, based on what was sent', () =>
    inWindow(async (window) => {
      const document = await drafted(window);
      await window.publish();
      const later = `${NEW}\nAnd later.`;
      const saved = new Promise<boolean>((resolve) => {
        window.gitHub.onUpdate = () => {
          document.type(later);
          resolve(document.save());
        };
      });
      await window.send();
      await saved;
      assert.equal(window.onGitHub(), NEW.replaceAll('\n', '\r\n'));
      assert.equal(document.getText(), later);
      await published(window);
      assert.equal(window.onGitHub(), later.replaceAll('\n', '\r\n'), 'nobody else has changed it');
    }));

  it('says how long a description may be before it sends one', () =>
    inWindow(async (window) => {
      await drafted(window, 'a'.repeat(LONGEST_DESCRIPTION + 1));
      await window.publish();
      assert.deepEqual(editor.said, [words.tooLong(LONGEST_DESCRIPTION + 1, LONGEST_DESCRIPTION)]);
      assert.equal(mutations(window), 0);
    }));

  it('takes the draft away where the person discards it, and not where they think better of it', () =>
    inWindow(async (window) => {
      const document = await drafted(window);
      await window.discard();
      assert.equal(document.getText(), NEW);
      answering({ [words.DISCARD_QUESTION]: words.DISCARD });
      await window.discard();
      await holds(document, OLD);
      assert.deepEqual([draftsOf(window), window.onGitHub()], [[], SILENT.body]);
    }));
});

describe('A description that somebody changed meanwhile', () => {
  it('is not overwritten: both are shown, and closing the question sends nothing', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.othersWrite('Ines was here.');
      await window.publish();
      assert.deepEqual(editor.said, [words.changedMeanwhile(12)]);
      assert.equal(editor.tabs.length, 1);
      assert.equal(window.onGitHub(), 'Ines was here.');
    }));

  it('is mine where I publish mine, by the button above the difference or by that of the notification', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.othersWrite('Ines was here.');
      await window.publish();
      await window.sendMine();
      assert.equal(window.onGitHub(), NEW);
      const again = `${NEW} Always.`;
      await drafted(window, again);
      window.othersWrite('Ines was here.');
      answering({ [MEANWHILE]: words.PUBLISH_MINE });
      await window.publish();
      assert.equal(window.onGitHub(), again);
    }));

  it('is shown as it is by now where an older question is answered late, and nothing is sent', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.othersWrite('Ines was here.');
      const question = new Promise<(button: string) => void>((isAsked) => {
        editor.answer = (said) => (said.startsWith(MEANWHILE) ? new Promise<string>(isAsked) : undefined);
      });
      const looking = window.publish();
      const answer = await question;
      await window.sendMine();
      const again = `${NEW} Always.`;
      await drafted(window, again);
      const sent = mutations(window);
      answer(words.PUBLISH_MINE);
      await looking;
      assert.equal(mutations(window), sent);
      assert.equal(editor.said.at(-1), words.ONLY_PUBLISH_SENDS);
    }));

  it('has the buttons Publish Mine and Take Theirs above the difference, and the plain one otherwise', () =>
    inWindow(async (window) => {
      const { path } = (await drafted(window)).uri;
      const changed = () => editor.ran.filter(([, key]) => key === 'rung.changedDescriptions').at(-1)?.[2];
      await window.publish();
      assert.deepEqual(changed(), []);
      window.othersWrite('Ines was here.');
      await window.send();
      assert.deepEqual([changed(), mutations(window)], [[path], 0]);
      await window.send();
      assert.equal(mutations(window), 0, 'the plain button sends nothing over theirs');
      await window.sendMine();
      assert.deepEqual([changed(), mutations(window)], [[], 1]);
    }));

  it('is theirs where I take theirs', () =>
    inWindow(async (window) => {
      const document = await drafted(window);
      window.othersWrite('Ines was here.');
      await window.publish();
      await window.takeTheirs();
      await holds(document, 'Ines was here.');
      assert.deepEqual([draftsOf(window), mutations(window), editor.tabs], [[], 0, []]);
    }));

  it('is not taken before both were seen', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.othersWrite('Ines was here.');
      await window.takeTheirs();
      assert.deepEqual([draftsOf(window).length, editor.tabs.length], [1, 1]);
    }));

  it('is looked at again right before it is sent: what nobody has seen is overwritten by nobody', () =>
    inWindow(async (window) => {
      await drafted(window);
      await window.publish();
      window.othersWrite('Ines was here.');
      await window.send();
      window.othersWrite('Ines was here twice.');
      await window.sendMine();
      assert.deepEqual(editor.said, [words.ONLY_PUBLISH_SENDS, ...Array(2).fill(words.changedMeanwhile(12))]);
      assert.equal(window.onGitHub(), 'Ines was here twice.');
    }));

  it('is not overwritten where it was merely asked for while somebody typed', () =>
    inWindow(async (window) => {
      const document = await window.document();
      document.type(NEW);
      window.othersWrite('Ines was here.');
      await window.mend(SILENT.id);
      assert.ok(await document.save());
      await window.publish();
      assert.deepEqual(editor.said, [words.changedMeanwhile(12)]);
    }));

  it('is not overwritten where a draft was undone, and begun anew', () =>
    inWindow(async (window) => {
      await drafted(window);
      const reloaded = await window.again();
      const document = await drafted(reloaded, OLD);
      window.othersWrite('Ines was here.');
      await reloaded.publish();
      document.type(NEW);
      await document.save();
      await reloaded.publish();
      assert.equal(editor.said.at(-1), words.changedMeanwhile(12));
    }));

  it('is not overwritten by a draft of which nobody knows what it was made of', () =>
    inWindow(
      async (window) => {
        // VS Code brings back what was typed and not saved, whatever can be loaded.
        editor.signedIn = undefined;
        const document = await window.document();
        document.isReadOnly = false;
        await drafted(window);
        editor.signedIn = { login: 'mara', token: TOKEN };
        await window.publish();
        assert.deepEqual(editor.said, [words.perhapsChanged(12)]);
        assert.equal(window.onGitHub(), SILENT.body);
      },
      { looked: [] },
    ));

  it('comes to nothing where GitHub has the text already', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.othersWrite(NEW);
      await window.publish();
      assert.deepEqual(editor.said, [words.HAS_IT_ALREADY]);
      assert.deepEqual([draftsOf(window), mutations(window)], [[], 0]);
    }));
});

describe('Where GitHub does not take a description', () => {
  async function stays(window: DescriptionWindow, sentence: RegExp) {
    assert.match(editor.said.at(-1) ?? '', sentence);
    assert.match(editor.said.at(-1) ?? '', /draft stays/);
    assert.equal(draftsOf(window).length, 1);
    assert.equal(window.onGitHub(), SILENT.body);
  }

  it('an expired sign-in is said, and signing in is a click away', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.gitHub.order({ fault: { kind: 'bad-credentials' } });
      answering({ 'GitHub no longer accepts': words.SIGN_IN });
      await window.publish();
      await stays(window, /^GitHub no longer accepts the sign-in\. Nothing was sent/);
      assert.deepEqual([window.looks, editor.ran], [['look'], [['rung.signIn']]]);
    }));

  it('the difference comes by itself once the person has signed in, and nothing is sent', () =>
    inWindow(async (window) => {
      await drafted(window);
      editor.signedIn = undefined;
      answering({ 'Sign in to GitHub to publish': words.SIGN_IN });
      editor.onCommand = (id) => {
        if (id === 'rung.signIn') editor.signedIn = { login: 'mara', token: TOKEN };
      };
      await window.publish();
      assert.deepEqual([editor.tabs.length, mutations(window)], [1, 0]);
      assert.equal(editor.said.at(-1), words.ONLY_PUBLISH_SENDS);
    }));

  it('nothing is tried again where the person does not sign in after all', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.gitHub.order({ fault: { kind: 'bad-credentials' } });
      answering({ 'GitHub no longer accepts': words.SIGN_IN });
      await window.publish();
      assert.deepEqual([editor.tabs, editor.said.length], [[], 1]);
    }));

  it('nobody being signed in is said', () =>
    inWindow(async (window) => {
      await drafted(window);
      editor.signedIn = undefined;
      await window.publish();
      await stays(window, /^Sign in to GitHub to publish\. Nothing was sent/);
    }));

  it('a lost connection is said, and another try is a click away', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.gitHub.order({ fault: { kind: 'connection-reset' } });
      answering({ 'GitHub cannot be reached': words.TRY_AGAIN });
      await window.publish();
      await stays(window, /^GitHub cannot be reached\. Nothing was sent/);
      assert.equal(editor.ran.at(-1)?.[0], 'rung.publishDescription');
    }));

  it('a pause that it asks for is said with its end', () =>
    inWindow(async (window) => {
      await drafted(window);
      window.gitHub.order({ fault: { kind: 'primary-limit', status: 200, resetInSeconds: 600 } });
      await window.publish();
      await stays(window, /^Pause until .*: GitHub asks for it/);
    }));

  it('an account that may not write is said, and a token that may only read is told apart', () =>
    inWindow(
      async (window) => {
        await drafted(window);
        await published(window);
        await stays(window, /your account may not change it/);
        await window.useToken();
        await window.send();
        await stays(window, /your token may only read\. One with write access/);
      },
      { readOnly: [TOKEN] },
    ));

  it('another host in the settings is said', () =>
    inWindow(async (window) => {
      await drafted(window);
      editor.settings.set('rung.github.host', 'https://github.com');
      await window.publish();
      await stays(window, /^This description is on 127\.0\.0\.1/);
    }));

  it('an answer that is lost leaves open what became of it, and the next try looks first', () =>
    inWindow(async (window) => {
      await drafted(window);
      await window.publish();
      window.gitHub.order({ fault: { kind: 'slow', milliseconds: 1 } });
      window.gitHub.order({ fault: { kind: 'cut-body', share: 0.5, connection: 'closed' } });
      await window.send();
      assert.match(editor.said.at(-1) ?? '', /Whether it took your description is not known, and your draft stays/);
      assert.equal(draftsOf(window).length, 1);
      await window.publish();
      assert.equal(editor.said.at(-1), words.HAS_IT_ALREADY);
      assert.equal(mutations(window), 1);
    }));
});
