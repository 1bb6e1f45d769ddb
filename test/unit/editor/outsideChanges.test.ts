import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { editor } from './vscode.ts';

describe('What others than the editor change is told', () => {
  let passed = 0;
  let outside: vscode.Disposable & { counted(place: string): void };
  /** Places in the order in which they were told, each with the milliseconds from the start. */
  const told: string[] = [];

  beforeEach(async () => {
    const { OutsideChanges } = await import('../../../src/editor/outsideChanges.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    editor.startAnew();
    passed = 0;
    told.length = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
    mock.method(performance, 'now', () => passed);
    const placeOf = ({ fsPath }: vscode.Uri) => /^\/(?:one|two)/.exec(fsPath)?.[0];
    outside = new OutsideChanges(placeOf, (place) => told.push(`${place} ${passed}`), new Guard());
  });

  afterEach(() => {
    outside.dispose();
    mock.reset();
    assert.equal(editor.listeners, 0);
    assert.deepEqual(editor.logged, []);
  });

  /** Time goes by, and something may happen in every tenth of a second of it. */
  function passes(duration: number, happens: () => void = () => undefined): void {
    for (const end = passed + duration; passed < end; ) {
      happens();
      passed += 100;
      mock.timers.tick(100);
    }
  }
  const changes = (path: string) => editor.watchers.tell(path);

  it('once it has been quiet for a second', () => {
    changes('/one/a');
    passes(500);
    changes('/one/b');
    passes(10_000);
    assert.deepEqual(told, ['/one 1500']);
  });

  it('once for each place of many files', () => {
    for (let file = 0; file < 1_000; file++) changes(`/${file % 3 ? 'one' : 'two'}/${file}`);
    passes(10_000);
    assert.deepEqual(told, ['/two 1000', '/one 1000']);
  });

  it('at most once in five seconds, and the last change is never lost', () => {
    for (let times = 0; times < 4; times++) {
      changes('/one/a');
      passes(2_000);
    }
    passes(10_000);
    assert.deepEqual(told, ['/one 1000', '/one 6000', '/one 11000']);
  });

  it('every half a minute where it never becomes quiet', () => {
    passes(65_000, () => changes('/one/log'));
    passes(10_000);
    assert.deepEqual(told, ['/one 30000', '/one 60000', '/one 65900']);
  });

  it('not where it was counted since, where git keeps its own files, or where nobody cares', () => {
    changes('/one/a');
    outside.counted('/one');
    for (const path of ['/two/.git/index', '/two/sub/.git', '/elsewhere/a']) changes(path);
    passes(10_000);
    assert.deepEqual(told, []);
    changes('/two/.github/a.yml');
    passes(10_000);
    assert.deepEqual(told, ['/two 11000']);
  });

  it('to nobody any more once the window closes', () => {
    changes('/one/a');
    outside.dispose();
    passes(10_000);
    assert.deepEqual(told, []);
  });
});
