import assert from 'node:assert/strict';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { DAY } from '../../src/facts/instant.ts';
import { manyPullRequests } from '../github/generate.ts';
import { git } from '../host/git.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

describe('A first reading of many pull requests', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    const { login } = sample.account;
    const crowd = { authored: 400, reviewed: 400, viewer: login, from: Date.now() - 85 * DAY, seed: 3 };
    for (const one of manyPullRequests(crowd)) sample.standIn.put(one);
    sample.standIn.order({ fault: { kind: 'slow', milliseconds: 700 }, times: 1_000 });
    const settings = { ...signedIn(sample.account), 'rung.level': 'L1' };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    await workbench.openSidebar();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  it('says how far it is, stops at a click with what it has, and goes on from there', async () => {
    const { row } = { row: workbench.row.bind(workbench) };
    const progress = row(/Reading from GitHub: \d+ of about \d+/);
    await progress.waitFor();
    await row('My open pull requests').waitFor();
    await workbench.screenshot('reading');
    const rest = row(/The first \d+ of \d+ pull requests of yours/);
    // The row is drawn anew with each page that comes, and a click meanwhile may find none.
    await workbench.until(async () => {
      await progress.click({ timeout: 1_000 }).catch(() => undefined);
      return rest.isVisible();
    });
    sample.standIn.clearOrders();
    const asked = sample.standIn.requests.length;
    await rest.click();
    await rest.waitFor({ state: 'detached' });
    await workbench.unfold('Signs that it works');
    await workbench
      .row(/\(n = 4\d\d\)/)
      .first()
      .waitFor();
    assert.ok(sample.standIn.requests.length - asked < 12, 'it did not begin anew');
  });
});

describe('The repositories that count', () => {
  let sample: Sample;
  let workbench: Workbench | undefined;

  before(async () => {
    sample = await makeSample();
    await git(sample.folder, 'remote', 'add', 'stand-in', `${sample.account.url}/team-lantern/checkout.git`);
  });

  afterEach(() => workbench?.close());
  after(() => sample?.remove());

  const CASES: readonly (readonly [
    scope: string | undefined,
    search: string,
    shown: readonly string[],
    not: readonly string[],
  ])[] = [
    [undefined, ' user:team-lantern', ['#457', '#689'], []],
    ['workspace', ' repo:team-lantern/checkout', ['#457'], ['#689']],
    ['everywhere', '', ['#457', '#689'], []],
  ];
  for (const [scope, search, shown, not] of CASES) {
    it(`are ${scope ?? 'by default those of the same owners'}: "${search.trim()}"`, async () => {
      const settings = {
        ...signedIn(sample.account),
        'rung.level': 'L1',
        ...(scope && { 'rung.github.scope': scope }),
      };
      const before = sample.standIn.requests.length;
      workbench = await Workbench.open({ folder: sample.folder, settings });
      await workbench.openSidebar();
      for (const number of shown) await workbench.row(number).first().waitFor();
      for (const number of not) assert.equal(await workbench.row(number).count(), 0);
      const [first] = sample.standIn.requests.slice(before);
      const searches = Object.values(first?.variables ?? {}).filter((one) => String(one).includes('is:pr'));
      assert.ok(searches.length >= 3, JSON.stringify(first?.variables));
      for (const one of searches) assert.equal(/ (?:user|repo):\S+/.exec(String(one))?.[0] ?? '', search);
    });
  }
});
