import * as vscode from 'vscode';

/**
 * After a reload a tab is there and its panel is not, until somebody looks at it. Brings that tab to the front, so that VS
 * Code restores its panel; false: there is no such tab.
 */
export async function revealTab(panel: string): Promise<boolean> {
  for (const { viewColumn, tabs } of vscode.window.tabGroups.all) {
    const index = tabs.findIndex(({ input }) => input instanceof vscode.TabInputWebview && isOf(input, panel));
    const focusGroup = FOCUS_GROUP[viewColumn - 1];
    if (index < 0 || focusGroup === undefined) continue;
    await vscode.commands.executeCommand(focusGroup);
    await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', index);
    return true;
  }
  return false;
}

/** VS Code puts a word of its own before the type that the panel was made with. */
function isOf({ viewType }: vscode.TabInputWebview, panel: string): boolean {
  return viewType === panel || viewType.endsWith(`-${panel}`);
}

/** https://code.visualstudio.com/api/references/commands knows no command for a group by its number. */
const FOCUS_GROUP = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'].map(
  (place) => `workbench.action.focus${place}EditorGroup`,
);
