import type { EvidenceSource } from '../../growth/evidenceSource.ts';
import type { CommandArguments, CommandId } from '../ids.ts';

/** One line of a view, before it is drawn. Every text in it is meant to be shown as it is. */
export interface Row {
  /** Stable, and unique in its view: VS Code keeps what is unfolded and selected by it. */
  readonly id: string;
  readonly label: string;
  /** What a screen reader says; left out: label and description. */
  readonly spoken?: string;
  /** Beside the label, dimmer. */
  readonly description?: string;
  /** Plain text. */
  readonly tooltip?: string;
  readonly icon?: RowIcon;
  /** Left out: nothing unfolds. A long list is a getter, so that it is made when it is unfolded. */
  readonly children?: readonly Row[];
  /** Unfolded at first. */
  readonly unfolded?: boolean;
  /** What a click does. */
  readonly call?: CommandCall;
  /** What it speaks of, where evidence can be noted from it: the menu of the row offers so. */
  readonly about?: EvidenceSource;
  /** A check box: that an expectation is met, or that a merged pull request was watched. `id` is its id. */
  readonly tick?: { readonly about: 'expectation' | 'pull-request'; readonly id: string; readonly ticked: boolean };
}

export interface RowIcon {
  /** https://code.visualstudio.com/api/references/icons-in-labels */
  readonly codicon: string;
  /** A colour of the theme, where the icon is to be noticed. */
  readonly color?: RowColor;
}

/** Ids of theme colours that stand out in every theme: https://code.visualstudio.com/api/references/theme-color */
export type RowColor =
  | 'problemsInfoIcon.foreground'
  | 'problemsWarningIcon.foreground'
  | 'problemsErrorIcon.foreground'
  | 'testing.iconPassed';

/** A command with its arguments: a wrong one does not compile. */
export type CommandCall =
  | { readonly [C in CommandId]: { readonly command: C; readonly arguments: CommandArguments[C] } }[CommandId]
  | { readonly command: BuiltInCommand; readonly arguments: [] };

/** Commands of VS Code itself that a row offers. */
export type BuiltInCommand =
  | 'workbench.trust.manage'
  | 'vscode.openFolder'
  | 'git.init'
  | 'git.push'
  | 'workbench.action.reloadWindow';

/** Id of the row of a common mistake whose sign is there now. */
export const TOLD_ROW = 'told-mistake';
