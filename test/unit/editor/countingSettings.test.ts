import './vscodeHook.ts';
import assert from 'node:assert/strict';
import type { SettingProblem } from '../../../src/facts/workingHours.ts';
import { editor } from './vscode.ts';

describe('What counting depends on', () => {
  const opened: { dispose(): void }[] = [];
  /** What counting depends on, with all that was told of problems since its start. */
  const counting = async () => {
    const { CountingSettings } = await import('../../../src/editor/settings.ts');
    const told: (readonly SettingProblem[])[] = [];
    const settings = new CountingSettings((problems) => told.push(problems));
    opened.push(settings);
    await settings.ready;
    return { settings, told };
  };
  beforeEach(() => editor.startAnew());
  afterEach(() => {
    for (const settings of opened.splice(0)) settings.dispose();
    assert.equal(editor.listeners, 0);
  });

  it('leaves nothing out and has no problem where nothing is set', async () => {
    const { settings, told } = await counting();
    assert.equal(settings.settled.leaveOut('src/basket.ts'), undefined);
    assert.deepEqual(told, [[]]);
  });

  for (const [title, last, expected] of [
    ['another pattern', ['src/**'], true],
    ['none at all, which is read faster', [], false],
  ] as const) {
    it(`is the newest after two quick changes: ${title}`, async () => {
      const { settings, told } = await counting();
      editor.settings.set('rung.size.leaveOut', ['docs/**']);
      const first = settings.ready;
      editor.settings.set('rung.size.leaveOut', last);
      await Promise.all([first, settings.ready]);
      const isLeftOut = (path: string) => settings.settled.leaveOut(path) !== undefined;
      assert.deepEqual([isLeftOut('src/basket.ts'), isLeftOut('docs/guide.md')], [expected, false]);
      assert.equal(told.length, 2, 'a run that was overtaken tells nothing');
    });
  }

  it('tells of what cannot be used, and takes it back once it is right', async () => {
    const { settings, told } = await counting();
    editor.settings.set('rung.workingTime.timeZone', 'Mars/Olympus');
    await settings.ready;
    assert.deepEqual(
      told.at(-1)?.map(({ setting, written }) => [setting, written]),
      [['rung.workingTime.timeZone', 'Mars/Olympus']],
    );
    editor.settings.set('rung.workingTime.timeZone', 'Europe/Oslo');
    await settings.ready;
    assert.deepEqual(told.at(-1), []);
    assert.equal(settings.settled.calendar.habits.timeZone, 'Europe/Oslo');
  });

  it('has a problem for quiet hours that cannot be read, until they can', async () => {
    editor.settings.set('rung.nudges.quietHours', 'evenings');
    const { settings, told } = await counting();
    assert.deepEqual(told.at(-1), [
      { setting: 'rung.nudges.quietHours', written: 'evenings', expected: 'quiet-hours' },
    ]);
    editor.settings.set('rung.nudges.quietHours', '18:00-09:00');
    await settings.ready;
    assert.deepEqual(told.at(-1), []);
  });

  it('has a problem for a folder of the journal that is no whole path, until it is one', async () => {
    editor.settings.set('rung.journal.folder', 'journal');
    const { settings, told } = await counting();
    assert.deepEqual(told.at(-1), [{ setting: 'rung.journal.folder', written: 'journal', expected: 'journal-folder' }]);
    editor.settings.set('rung.journal.folder', 7);
    await settings.ready;
    assert.deepEqual(told.at(-1), [{ setting: 'rung.journal.folder', written: '7', expected: 'journal-folder' }]);
    editor.settings.set('rung.journal.folder', '~/journal');
    await settings.ready;
    assert.deepEqual(told.at(-1), []);
  });

  it('has a problem for a file of people that is no whole path, until it is one', async () => {
    editor.settings.set('rung.people.file', 'people.yaml');
    const { settings, told } = await counting();
    assert.deepEqual(told.at(-1), [{ setting: 'rung.people.file', written: 'people.yaml', expected: 'people-file' }]);
    editor.settings.set('rung.people.file', 7);
    await settings.ready;
    assert.deepEqual(told.at(-1), [{ setting: 'rung.people.file', written: '7', expected: 'people-file' }]);
    editor.settings.set('rung.people.file', '~/people.yaml');
    await settings.ready;
    assert.deepEqual(told.at(-1), []);
  });

  it('is not made anew for another setting, and not after its end', async () => {
    const { settings, told } = await counting();
    editor.settings.set('rung.level', 'L2');
    settings.dispose();
    editor.settings.set('rung.size.leaveOut', ['src/**']);
    await settings.ready;
    assert.deepEqual(told, [[]]);
  });

  it('takes the default for a value of the wrong type', async () => {
    const { setting } = await import('../../../src/editor/settings.ts');
    for (const wrong of ['180', 3, null]) {
      editor.settings.set('rung.github.days', wrong);
      assert.equal(setting('rung.github.days'), editor.settings.inspect('rung.github.days').defaultValue);
    }
  });
});
