import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeRung } from '../rung.ts';

describe('Rung in a trusted repository', () => {
  it('activates', async () => {
    assert.equal((await activeRung()).isActive, true);
  });

  it('registers every command that its manifest names', async () => {
    const rung = await activeRung();
    const named: { command: string }[] = rung.packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      named.filter(({ command }) => !registered.has(command)),
      [],
    );
  });
});
