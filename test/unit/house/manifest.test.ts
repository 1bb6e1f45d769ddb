import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ids from '../../../src/editor/ids.ts';
import { parseProgression } from '../../../src/framework/parse.ts';
import { DEFAULT_NUDGE_SETTINGS } from '../../../src/nudges/nudgeSettings.ts';
import { CHECKOUT, sourceFiles } from './sources.ts';

const text = (name: string) => readFileSync(join(CHECKOUT, name), 'utf8');
const manifest = JSON.parse(text('package.json'));
const sentences: Record<string, string> = JSON.parse(text('package.nls.json'));
const { contributes } = manifest;

describe('package.json', () => {
  it('names the extension as people will find it', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'rung-dev.rung');
    assert.equal(sentences.displayName, 'Rung: growth nudges for product engineers');
    assert.equal(manifest.license, 'MIT');
    assert.equal(manifest.engines.vscode, '^1.110.0');
    assert.ok(manifest.repository && manifest.categories.length > 0 && manifest.keywords.length > 0);
    assert.ok(existsSync(join(CHECKOUT, manifest.icon)));
  });

  it('has the commands that the code has, all in the category Rung', () => {
    const declared = contributes.commands.map((one: { command: string }) => one.command);
    assert.deepEqual(declared.toSorted(), [...ids.PALETTE_COMMANDS, ...ids.ROW_COMMANDS].toSorted());
    assert.ok(contributes.commands.every((one: { category: string }) => one.category === 'Rung'));
  });

  it('hides from the palette what only rows call', () => {
    const entries: { command: string; when: string }[] = contributes.menus.commandPalette;
    const hidden = entries.filter(({ when }) => when === 'false').map(({ command }) => command);
    assert.deepEqual(hidden.toSorted(), [...ids.ROW_COMMANDS].toSorted());
  });

  it('has the views, each with an icon', () => {
    const views = contributes.views[ids.VIEW_CONTAINER];
    assert.deepEqual(
      views.map((view: { id: string }) => view.id),
      [...ids.VIEWS],
    );
    for (const { icon } of views) assert.ok(existsSync(join(CHECKOUT, icon)), icon);
  });

  it('has the settings that the code reads, each with a default of its type', () => {
    assert.deepEqual(
      Object.keys(contributes.configuration.properties).toSorted(),
      Object.keys(ids.SETTINGS).toSorted(),
    );
    for (const [id, takes] of Object.entries(ids.SETTINGS)) {
      assert.ok(takes(contributes.configuration.properties[id].default), id);
    }
  });

  it('lets no repository choose the level of a person, or turn on a nudge or hint that they turned off', () => {
    const nudges = Object.keys(ids.SETTINGS).filter((id) => id.startsWith('rung.nudges.'));
    assert.equal(nudges.length, 11);
    const hints = Object.keys(ids.SETTINGS).filter((id) => id.startsWith('rung.commitMessage.'));
    assert.equal(hints.length, 2);
    for (const id of ['rung.level', ...nudges, ...hints]) {
      assert.equal(contributes.configuration.properties[id].scope, 'application', id);
    }
    assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('rung.github.notHuman'));
  });

  it('wants by default of nudges what the code does before the settings are read', () => {
    const { level, perDay, quietHours, quiet, kinds } = DEFAULT_NUDGE_SETTINGS;
    const defaults = Object.entries(contributes.configuration.properties as Record<string, { default: unknown }>)
      .filter(([id]) => id.startsWith('rung.nudges.'))
      .map(([, property]) => property.default);
    assert.deepEqual(defaults, [level, perDay, quietHours, quiet, ...Object.values(kinds)]);
  });

  it('lets no repository choose where the journal of a person is, or their file of people', () => {
    for (const id of ['rung.journal.folder', 'rung.people.file'])
      assert.equal(contributes.configuration.properties[id].scope, 'machine');
  });

  it('lets no workspace redirect the host that the sign-in goes to', () => {
    assert.equal(contributes.configuration.properties['rung.github.host'].scope, 'application');
    assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('rung.github.scope'));
  });

  it('asks only for context keys that the code sets', () => {
    const asked = JSON.stringify(contributes).match(/\brung\.[\w.]+(?= ?[!=]=|")/g) ?? [];
    const whens = [...JSON.stringify(contributes).matchAll(/"(?:when|enablement)":"([^"]*)"/g)].flatMap(
      ([, when = '']) => [...when.matchAll(/!?(rung\.[\w]+)(?! *\\)/g)],
    );
    const known = new Set<string>([...ids.CONTEXT_KEYS, ...ids.VIEWS]);
    assert.ok(asked.length > 0 && whens.length > 5);
    assert.deepEqual(
      whens.map(([, key = '']) => key).filter((key) => !known.has(key)),
      [],
    );
  });

  it('restores the panels and the descriptions, and starts when VS Code is up, never before', () => {
    const { CHECKLIST_PANEL, TRENDS_PANEL, SPLIT_PANEL, EVIDENCE_PANEL, MAP_PANEL, PEOPLE_PANEL } = ids;
    const panels = [CHECKLIST_PANEL, TRENDS_PANEL, SPLIT_PANEL, EVIDENCE_PANEL, MAP_PANEL, PEOPLE_PANEL].map(
      (panel) => `onWebviewPanel:${panel}`,
    );
    assert.deepEqual(manifest.activationEvents, [
      'onStartupFinished',
      ...panels,
      `onFileSystem:${ids.DESCRIPTION_SCHEME}`,
    ]);
  });

  it('needs no other extension, and says what works in Restricted Mode', () => {
    assert.equal(manifest.extensionDependencies, undefined);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  });

  it('has a sentence for each placeholder, and no sentence without one', () => {
    const asked = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(asked)].toSorted(), Object.keys(sentences).toSorted());
  });

  it('calls only commands that there are from its sentences', () => {
    const called = Object.values(sentences).flatMap((one) =>
      [...one.matchAll(/command:(rung\.\w+)/g)].map(([, id]) => id),
    );
    assert.ok(called.length > 5);
    for (const id of called)
      assert.ok(
        [...ids.PALETTE_COMMANDS].some((known) => known === id),
        id,
      );
  });

  it("offers the built-in ladder's levels by their own names", () => {
    const parsed = parseProgression(readFileSync(join(CHECKOUT, 'framework/progression.yaml')));
    assert.equal(parsed.kind, 'parsed');
    const buttons =
      parsed.kind === 'parsed'
        ? parsed.value.levels.map(
            ({ id, title }) => `[${title}](command:rung.chooseLevel?${encodeURIComponent(JSON.stringify([id]))})`,
          )
        : [];
    for (const button of buttons) assert.ok(sentences['welcome.level']?.includes(button), button);
  });

  it('has a walkthrough of four steps with a picture each', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.equal(walkthrough.id, ids.WALKTHROUGH);
    assert.equal(walkthrough.steps.length, 4);
    for (const { media } of walkthrough.steps) assert.ok(existsSync(join(CHECKOUT, media.svg)), media.svg);
  });

  it('points to schemas that exist for completing a ladder', () => {
    for (const { url } of [...contributes.jsonValidation, ...contributes.yamlValidation])
      assert.ok(existsSync(join(CHECKOUT, url)), url);
  });

  it('keeps every id in one file', () => {
    const elsewhere = sourceFiles().filter(
      ({ path, text: code }) => path !== 'src/editor/ids.ts' && /createTreeView\('|registerCommand\('/.test(code),
    );
    assert.deepEqual(
      elsewhere.map(({ path }) => path),
      [],
    );
  });
});
