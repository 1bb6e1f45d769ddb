/** User settings that keep VS Code from saying anything of its own: no welcome, no news, no chat, no telemetry. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.colorTheme': 'Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** An account on the stand-in GitHub. */
export interface StandInAccount {
  readonly url: string;
  readonly login: string;
  readonly token: string;
}

/** User settings with which Rung asks the stand-in GitHub, and the person is signed in to it from the start. */
export function signedIn(account: StandInAccount): Readonly<Record<string, unknown>> {
  return { ...canSignIn(account), 'standInSignIn.signedIn': true };
}

/** User settings with which Rung asks the stand-in GitHub, once the person has signed in. */
export function canSignIn({ url, login, token }: StandInAccount): Readonly<Record<string, unknown>> {
  return { 'rung.github.host': url, 'standInSignIn.account': login, 'standInSignIn.token': token };
}
