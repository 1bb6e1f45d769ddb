import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLine } from '../../src/journal/line.ts';
import { note, rating, tick } from '../unit/journal/builders.ts';
import { makeSample, type Sample } from './sample.ts';
import { themes, Workbench } from './workbench.ts';

/** What an engineer of L1 rated, ticked and noted. */
const OWN_JOURNAL = [
  rating({ id: 'r1', at: Date.UTC(2026, 10, 20), level: 'L1', dimension: 'ownership', rating: 'exceeds' }),
  rating({ id: 'r2', at: Date.UTC(2026, 10, 20), level: 'L1', dimension: 'collaboration', rating: 'meets' }),
  tick({ id: 't1', at: Date.UTC(2026, 10, 20), expectation: 'L2.question-assumptions' }),
  note({ id: 'n1', text: 'Nobody else reads this.' }),
];
const DEUTSCH = join(import.meta.dirname, '..', 'fixtures', 'framework', 'deutsch');
const LAUNCH = /^Cannot Delegate Yet: Launch\. You cannot delegate this yet: /;

describe('The map from above', () => {
  let sample: Sample;
  let workbench: Workbench;
  let place: string;

  before(async () => {
    sample = await makeSample();
    place = await mkdtemp(join(tmpdir(), 'rung-people-'));
    await mkdir(join(place, 'journal'));
    await writeFile(join(place, 'journal', 'mine.jsonl'), OWN_JOURNAL.map(writeLine).join(''));
    const settings = {
      'files.autoSave': 'off',
      'rung.level': 'L1',
      'rung.people.file': join(place, 'people.yaml'),
      'rung.journal.folder': join(place, 'journal'),
    };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
    await workbench.openSidebar();
    await workbench.command('Rung: Open the Map from Above');
    await heading('From Above').waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
    await rm(place, { recursive: true, force: true });
  });

  const panel = () => workbench.panel();
  const heading = (name: string) => panel().getByRole('heading', { name, exact: true });
  const button = (name: string | RegExp) => panel().getByRole('button', { name, exact: true });
  const option = (name: string | RegExp) => panel().getByRole('option', { name });
  const row = (title: string) =>
    panel()
      .getByRole('row')
      .filter({ has: panel().getByRole('rowheader', { name: title }) });
  const mine = (id: string) => panel().locator(`[id="${id}"]`);
  const form = () => panel().locator('#add');
  const input = () => workbench.page.locator('.quick-input-widget input');
  const file = () => readFile(join(place, 'people.yaml'), 'utf8');
  const says = (text: RegExp) => workbench.until(async () => text.test(await file().catch(() => '')));

  it('says what it is for while there is nobody, and where the file will be', async () => {
    await panel().getByText('Nobody is in your file yet.').waitFor();
    await panel().getByText(join(place, 'people.yaml')).waitFor();
    assert.equal(await button('Open the File').count(), 0);
    await workbench.screenshot('people-empty');
    assert.deepEqual(await workbench.accessibilityProblems(), []);
  });

  it('makes the file with the first person, who is shown at once', async () => {
    await form().getByLabel('Name').fill('Aisha');
    await form().getByLabel('Level').selectOption('L1');
    await form().getByLabel('Notes').fill('Wants to lead a launch.');
    await button('Add').click();
    await panel().locator('h2#person:focus', { hasText: 'Aisha' }).waitFor();
    await panel().getByText('Aisha is in your file.').waitFor();
    assert.match(await file(), /^# The people whom you lead[\s\S]*people:\n {2}- name: Aisha\n {4}level: L1\n/);
    assert.equal(await form().getByLabel('Name').inputValue(), '');
    await button('Open the File').waitFor();
  });

  it('folds the form once somebody was added, and says beside its button where a name is taken', async () => {
    await form().getByLabel('Name').waitFor({ state: 'hidden' });
    await form().locator('summary').click();
    await form().getByLabel('Name').fill('Aisha');
    await button('Add').click();
    await form().getByText('Aisha is in the file already.').waitFor();
    await form().getByLabel('Name').fill('');
    await form().locator('summary').click();
  });

  it('finds people by the id of their level, and by the column of the map that goes with it', async () => {
    for (const asked of ['l1', 'product engineer', 'junior']) {
      await panel().locator('#filter').fill(asked);
      await option(/Aisha/).waitFor();
    }
    await panel().locator('#filter').fill('L4');
    await option(/Aisha/).waitFor({ state: 'hidden' });
    await panel().locator('#filter').fill('');
  });

  it('says what to hand off next, one rung past what is comfortable, and where to stay close', async () => {
    await panel().getByText('one rung past Junior: Mid').first().waitFor();
    await panel().getByText('A whole initiative, from problem statement to launch').waitFor();
    await panel().getByText('Moments when scope shifts or the problem needs reframing').waitFor();
    await row('Launch')
      .getByText('Owns a feature’s rollout')
      .or(row('Launch').getByText("Owns a feature's rollout"))
      .waitFor();
  });

  it('makes what cannot be delegated yet the agenda, with the reason, and hands off less there', async () => {
    await button(LAUNCH).click();
    await panel().locator('[id="mark/launch"][aria-pressed="true"]').waitFor();
    await row('Launch').getByText('one rung past Intern: Junior').waitFor();
    const because = panel().getByLabel('Why not yet: Launch');
    await because.fill('Has not run a rollout yet.');
    await because.press('Enter');
    await says(/touchpoint: launch\n\s+because: Has not run a rollout yet\./);
    await panel().locator('.agenda').getByText('Has not run a rollout yet.').waitFor();
    await option(/Aisha.*1 to coach/).waitFor();
  });

  it('leaves the keyboard where it was when a mark comes or goes', async () => {
    await button(/^Cannot Delegate Yet: Build\./).focus();
    await workbench.page.keyboard.press('Enter');
    await panel().locator('[id="mark/build"][aria-pressed="true"]:focus').waitFor();
    await workbench.page.keyboard.press('Space');
    await panel().locator('[id="mark/build"][aria-pressed="false"]:focus').waitFor();
    await workbench.until(async () => !(await file()).includes('build'));
  });

  it('keeps what is typed while somebody edits the file, and shows what they wrote', async () => {
    await panel().getByLabel('Notes').last().fill('Half a note');
    await writeFile(join(place, 'people.yaml'), `${await file()}  - name: Ben # by hand\n`);
    await option(/Ben/).waitFor();
    assert.equal(await panel().locator('#notes').inputValue(), 'Half a note');
    await panel().locator('#notes').press('Tab');
    await says(/notes: Half a note/);
    assert.match(await file(), /- name: Ben # by hand/);
  });

  it('offers the levels to somebody who has none', async () => {
    await option(/Ben/).click();
    await panel().getByText('Choose a level, and it says here what to hand off.').waitFor();
    await panel().locator('#level').selectOption('senior');
    await panel().getByText('Senior: the last rung of the map').first().waitFor();
    await says(/name: Ben # by hand\n\s+level: senior/);
  });

  it('shows the last good people while the file has a mistake, and leads to its line', async () => {
    const good = await file();
    await writeFile(join(place, 'people.yaml'), good.replace('level: senior', 'levle: senior'));
    await panel()
      .getByText(/Line \d+ of your file of people: .*levle/)
      .waitFor();
    await option(/Ben/).waitFor();
    await workbench.page.setViewportSize({ width: 1400, height: 700 });
    await button(LAUNCH).click();
    await panel().getByText('Nothing was written, since the file has a mistake.').waitFor();
    const said = await panel()
      .locator('#said')
      .evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        const { scrollTop = 0, clientHeight = 0 } = one.ownerDocument.scrollingElement ?? {};
        return { isInView: top >= 0 && bottom <= clientHeight, scrollTop };
      });
    assert.ok(said.isInView && said.scrollTop > 0, 'what came of it is seen where one is');
    await workbench.screenshot('people-mistake');
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
    await button(/^Open the File at Line/).click();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.page.locator('.tab.active', { hasText: 'people.yaml' }).waitFor();
    await workbench.page
      .locator('.line-numbers.active-line-number', {
        hasText: String(good.split('\n').indexOf('    level: senior') + 1),
      })
      .waitFor();
    await writeFile(join(place, 'people.yaml'), good);
    await workbench.page.locator('.view-lines').getByText('level: senior').waitFor();
    await workbench.page.locator('.tab', { hasText: 'From Above' }).click();
    await heading('Ben').waitFor();
    await panel().getByText('Line ').waitFor({ state: 'detached' });
  });

  it('puts a change beside what I am typing in the file, and leaves it for me to save', async () => {
    const before = await file();
    await button('Open the File').click();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.type('# half a thought\n');
    await workbench.page.locator('.tab', { hasText: 'From Above' }).click();
    await panel().getByText('The file is open with changes that you have not saved.').waitFor();
    await option(/Ben/).click();
    await button(/^Cannot Delegate Yet: Learn\./).click();
    await panel().getByText('so this was put there too. Save the file to keep it.').waitFor();
    assert.equal(await file(), before);
    await workbench.page.locator('.tab', { hasText: 'people.yaml' }).click();
    await workbench.page.locator('.view-lines').getByText('touchpoint: learn').waitFor();
    await workbench.save();
    assert.match(await file(), /^# half a thought\n[\s\S]*touchpoint: learn/);
    await workbench.page.locator('.tab', { hasText: 'From Above' }).click();
    await heading('Ben').waitFor();
  });

  it('hands over how an engineer sees themselves, and nothing else of the journal', async () => {
    await workbench.command('Rung: Export My Self-Assessment');
    await workbench.dialog().getByText('What goes into the file: 2 ratings and 1 tick').waitFor();
    await workbench.screenshot('people-export');
    await workbench.dialog().getByRole('button', { name: 'Choose Where…' }).click();
    await workbench.until(async () => (await input().inputValue()).endsWith('rung-self-assessment.json'));
    await workbench.enterPath(join(place, 'aisha.json'));
    await workbench.toast('Your self-assessment is exported.').waitFor();
    const exported = await readFile(join(place, 'aisha.json'), 'utf8');
    assert.match(exported, /"dimension":"ownership"/);
    assert.doesNotMatch(exported, /Nobody else reads this/);
    await workbench.dismiss('Your self-assessment is exported.');
  });

  it('lays it beside my own view, and names the largest difference', async () => {
    await option(/Aisha/).click();
    await heading('Aisha').waitFor();
    await button('Import a Self-Assessment…').click();
    await input().waitFor();
    await workbench.enterPath(join(place, 'aisha.json'));
    await workbench.toast('Laid beside your view of Aisha: 2 ratings and 1 tick.').waitFor();
    await workbench.dismiss('Laid beside your view of Aisha');
    await panel().locator('h3#side:focus').waitFor();
    await panel().getByText('No rating that you both gave is apart.').waitFor();
    await mine('rate/L1/ownership').selectOption('developing');
    await panel()
      .getByText('Furthest apart: Ownership at L1. Aisha says Consistently exceeds, you say Developing: 2 steps.')
      .waitFor();
    await panel().getByText('2 steps apart').waitFor();
    await mine('does/L2.question-assumptions').selectOption('no');
    await panel().getByText('differs', { exact: true }).waitFor();
    await says(/L2\.question-assumptions: false/);
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await workbench.screenshot('people');
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
    await panel()
      .locator('#side')
      .evaluate((side) => side.scrollIntoView());
    await workbench.screenshot('people-side-by-side');
  });

  it('keeps what I rate where it is, and sorts by difference once I come back', async () => {
    const firstTwo = async () =>
      (await panel().locator('section[aria-labelledby=side] h4').allInnerTexts()).slice(0, 2);
    assert.deepEqual(await firstTwo(), ['Problem Solving', 'Collaboration']);
    await option(/Ben/).click();
    await heading('Ben').waitFor();
    await option(/Aisha/).click();
    await heading('Aisha').waitFor();
    assert.deepEqual(await firstTwo(), ['Ownership', 'Problem Solving']);
  });

  it('takes a choice by the keyboard once its field is left', async () => {
    const field = mine('rate/L2/ownership');
    await field.focus();
    await field.press('g');
    assert.equal(await field.inputValue(), 'gap');
    assert.doesNotMatch(await file(), /ownership: gap/);
    await field.press('Tab');
    await says(/ownership: gap/);
  });

  it('goes into a sheet for the next 1:1, which is neither saved nor sent', async () => {
    await button('Make the 1:1 Sheet').click();
    const text = workbench.page.locator('.monaco-editor .view-lines');
    await text.getByText('1:1 with Aisha').waitFor();
    await text.getByText('Why not yet: Has not run a rollout yet.').waitFor();
    await text.getByText('Aisha says Consistently exceeds, I say Developing').waitFor();
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.screenshot('people-sheet');
    await workbench.page.locator('.tab', { hasText: 'From Above' }).click();
    await heading('Aisha').waitFor();
  });

  it('finds one of 500 people by the keyboard alone, without a wait', async () => {
    const everybody = Array.from(
      { length: 500 },
      (_, index) => `  - name: Person ${index}\n    level: L${(index % 4) + 1}\n`,
    );
    const few = await file();
    await writeFile(join(place, 'people.yaml'), `people:\n${everybody.join('')}`);
    await panel().getByText('500 people', { exact: true }).waitFor();
    await panel().locator('#filter').focus();
    await workbench.page.keyboard.type('person 499');
    await panel().getByText('1 of 500 people').waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await heading('Person 499').waitFor();
    const slowest = await panel()
      .locator('#filter')
      .evaluate((filter) => {
        const field = filter as typeof filter & { value: string };
        const times = ['p', 'pe', 'per', '4', '49', ''].map((text) => {
          const before = performance.now();
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          // What the browser has to do before it can draw counts, too.
          field.ownerDocument.body.getBoundingClientRect();
          return performance.now() - before;
        });
        return Math.max(...times);
      });
    assert.ok(slowest < 100, `a key took ${slowest} ms`);
    await workbench.screenshot('people-500');
    await panel().locator('#filter').fill('');
    await writeFile(join(place, 'people.yaml'), few);
    await option(/Aisha/).click();
    await heading('Aisha').waitFor();
  });

  it('says what was rated at a level that is not on view, and of whom no level is known', async () => {
    const few = await file();
    await writeFile(
      join(place, 'people.yaml'),
      'people:\n  - name: Ana\n    level: L3\n    says:\n      ratings:\n        L1: { ownership: meets, collaboration: not yet }\n        L3: { ownership: not yet }\n  - name: Cy\n    level: L9\n',
    );
    await option(/Cy.*L9 · level not known/).waitFor();
    await option(/Ana/).click();
    await panel()
      .getByText('Ana also gave 2 ratings at Product Engineer I (L1). They show while Ana’s level is L1.')
      .waitFor();
    await panel().locator('.side').getByText('Not yet', { exact: true }).waitFor();
    await workbench.screenshot('people-elsewhere');
    await option(/Cy/).click();
    await panel().getByText('“L9” is no level of the ladder or the map').waitFor();
    assert.equal(await panel().getByText('Did you mean').count(), 0);
    const groups = await panel()
      .locator('#level optgroup')
      .evaluateAll((all) => all.map((one) => one.getAttribute('label')));
    assert.deepEqual(groups, ['Ladder', 'Map']);
    await writeFile(join(place, 'people.yaml'), few);
    await option(/Aisha/).click();
    await heading('Aisha').waitFor();
  });

  // VS Code in a browser forgets where the file is once a theme is chosen, until the window is loaded again.
  for (const theme of themes) {
    it(`has nothing that axe objects to in ${theme}`, async () => {
      await workbench.theme(theme);
      assert.deepEqual(await workbench.accessibilityProblems(), []);
      await workbench.screenshot(`people-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('has room in a narrow window too', async () => {
    await workbench.theme('Dark Modern');
    await workbench.page.setViewportSize({ width: 760, height: 1800 });
    const width = await panel()
      .locator('body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    assert.equal(width, 0, 'nothing is cut off at the side');
    assert.deepEqual(await workbench.accessibilityProblems(), []);
    const narrowest = await panel()
      .locator('.side select')
      .evaluateAll((fields) => Math.min(...fields.map((field) => field.getBoundingClientRect().width)));
    assert.ok(narrowest > 180, `every rating can be read in ${narrowest} pixels`);
    await workbench.screenshot('people-narrow');
    await panel()
      .locator('#side')
      .evaluate((side) => side.scrollIntoView());
    await workbench.screenshot('people-narrow-side');
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
  });

  it('works with a German ladder of 6 levels, and a map of 5 touchpoints that says nothing of delegation', async () => {
    await writeFile(join(place, 'people.yaml'), 'people:\n  - name: Jürgen\n    level: E3\n');
    await workbench.change({ 'rung.framework.path': DEUTSCH, 'rung.level': 'E3' });
    await workbench.openSidebar();
    await workbench.command('Rung: Open the Map from Above');
    await panel().getByText('one rung past Tragend: Prägend').first().waitFor();
    await panel().getByText('The map says nothing about delegation in general.').waitFor();
    assert.equal(await panel().locator('.touchpoints tbody tr').count(), 5);
    assert.equal(await panel().locator('.side').count(), 8);
    await button(/^Cannot Delegate Yet: Rückblick\./).click();
    await panel().getByText('Nennt Fehler beim Namen.').first().waitFor();
    await says(/touchpoint: rückblick/);
    await workbench.screenshot('people-deutsch');
  });
});
