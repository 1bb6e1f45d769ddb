import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { factsOnce, theCoach, workspaceFolder } from '../rung.ts';

const FIXTURE = ['test', 'fixtures', 'framework', 'deutsch'];

describe('The ladder', () => {
  const own = () => join(workspaceFolder(), '.rung');
  const settings = () => vscode.workspace.getConfiguration('rung');
  const setPath = (path: string | undefined) =>
    settings().update('framework.path', path, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    const { extensionPath } = vscode.extensions.getExtension('rung-dev.rung') ?? assert.fail('Rung is not here');
    await mkdir(own(), { recursive: true });
    await cp(join(extensionPath, ...FIXTURE), own(), { recursive: true });
    await vscode.commands.executeCommand('rung.now.focus');
    await vscode.commands.executeCommand('rung.chooseLevel', 'L1');
  });

  after(async () => {
    await setPath(undefined);
    await settings().update('level', undefined, vscode.ConfigurationTarget.Global);
    await rm(own(), { recursive: true, force: true });
    await rm(join(workspaceFolder(), '.vscode'), { recursive: true, force: true });
  });

  it('is the built-in one, and keeps the level that was chosen', async () => {
    const { framework } = await factsOnce((facts) => facts.framework !== undefined && facts.level === 'L1');
    assert.equal(framework?.progression.levels.length, 4);
  });

  it("is a team's own with any number of levels and dimensions, once the setting points to it", async () => {
    await setPath('.rung');
    const { framework } = await factsOnce((facts) => facts.framework?.progression.levels.length === 6);
    assert.equal(framework?.progression.dimensions.length, 8);
    assert.equal(framework?.map?.touchpoints.length, 5);
  });

  it('stays as it was while its file is broken, and the Problems panel says where and what', async () => {
    const file = join(own(), 'progression.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace(/^title:.*$/m, 'titel: Falsch'));
    const { framework } = await factsOnce((facts) => facts.frameworkFault !== undefined);
    assert.equal(framework?.progression.levels.length, 6, 'the last good ladder stays');
    const problems = vscode.languages.getDiagnostics(vscode.Uri.file(file));
    const line = (await readFile(file, 'utf8')).split('\n').findIndex((text) => text.startsWith('titel:'));
    const unknown = problems.find(({ range }) => range.start.line === line);
    assert.ok(unknown, 'the line of the mistake is named');
    assert.match(unknown.message, /titel/);
    assert.ok(problems.every(({ source }) => source === 'Rung'));
    await writeFile(file, good);
    await factsOnce((facts) => facts.frameworkFault === undefined);
    assert.deepEqual(vscode.languages.getDiagnostics(vscode.Uri.file(file)), []);
  });

  it('is the built-in one again when the setting is taken back', async () => {
    await setPath(undefined);
    await factsOnce((facts) => facts.framework?.progression.levels.length === 4);
    assert.equal((await theCoach()).facts.frameworkFault, undefined);
  });
});
