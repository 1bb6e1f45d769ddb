import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/workbench/browser.ts';
import { outFolder } from '../../scripts/workbench/folders.ts';
import { startServer, type VsCodeServer } from '../../scripts/workbench/server.ts';
import { quietSettings } from '../../scripts/workbench/settings.ts';

/** Themes of VS Code by the words of their list: a light one, a dark one and both with high contrast. */
export const themes = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'] as const;
export type Theme = (typeof themes)[number];

/** A panel's outer frame, once its page is loaded. */
const openPanel = 'iframe.webview.ready';

export interface Opening {
  /** The folder that the window opens; without one it is empty. */
  readonly folder?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment of the extension host, on top of this process's. */
  readonly env?: Readonly<Record<string, string>>;
  /** A module that the extension host loads before anything else: an absolute path. */
  readonly preload?: string;
  /** True: nobody trusts the folder. */
  readonly restricted?: boolean;
}

/** VS Code with the packaged Rung in it, as a person sees it. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: VsCodeServer;
  /** The folder with all that this VS Code keeps: settings, logs, what extensions store. */
  readonly home: string;
  #settings: Readonly<Record<string, unknown>>;

  private constructor(parts: { browser: Browser; server: VsCodeServer; page: Page; home: string; settings: object }) {
    this.page = parts.page;
    this.#browser = parts.browser;
    this.#server = parts.server;
    this.home = parts.home;
    this.#settings = { ...parts.settings };
  }

  /** Opens a window of its own, with settings and state of its own. */
  static async open(opening: Opening = {}): Promise<Workbench> {
    const extensions = process.env.RUNG_TEST_EXTENSIONS;
    if (extensions === undefined) throw new Error('Run these tests by `npm run test:ui`, which installs Rung first.');
    const home = await mkdtemp(join(tmpdir(), 'rung-ui-'));
    const { settings = {}, env = {}, preload } = opening;
    const workspaceTrust = opening.restricted ?? false;
    const [server, browser] = await Promise.all([
      startServer({ home, extensions, settings, workspaceTrust, env, ...(preload === undefined ? {} : { preload }) }),
      openBrowser(),
    ]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(server.address(opening.folder));
    const workbench = new Workbench({ browser, server, page, home, settings });
    await workbench.isUp();
    return workbench;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    await rm(this.home, { recursive: true, force: true });
  }

  /** Another window on a folder: of the same person, on the same machine. It closes with the first. */
  async anotherWindow(folder: string): Promise<Workbench> {
    const page = await this.page.context().newPage();
    await page.goto(this.#server.address(folder));
    const parts = { browser: this.#browser, server: this.#server, page, home: this.home, settings: this.#settings };
    const window = new Workbench(parts);
    await window.isUp();
    return window;
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.isUp();
  }

  /** Clicks Rung's icon, unless its views are there, and waits for them. */
  async openSidebar(): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: 'Rung' });
    const header = this.page.locator('.sidebar .pane-header').first();
    // While VS Code restores a window it may select the icon by itself just before a click, which then closes the views.
    const open = async () => {
      if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
      await header.waitFor({ timeout: 5_000 });
    };
    await open().catch(open).catch(open);
  }

  /** A view of the sidebar, by its title. */
  view(title: string): Locator {
    const header = this.page.locator('.pane-header', { hasText: title });
    return this.page.locator('.sidebar .pane').filter({ has: header });
  }

  /** A row of a tree that has this text. */
  row(text: string | RegExp): Locator {
    return this.page.locator('.sidebar').getByRole('treeitem').filter({ hasText: text });
  }

  /** Unfolds a row; it stays unfolded where it is. */
  async unfold(text: string | RegExp): Promise<void> {
    const row = this.row(text).first();
    await row.scrollIntoViewIfNeeded();
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
    await this.row(text).first().and(this.page.locator('[aria-expanded=true]')).waitFor();
  }

  /** A notification with this text; its buttons are in it. */
  toast(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text });
  }

  /** Closes a notification without an answer. */
  async dismiss(text: string | RegExp): Promise<void> {
    await this.toast(text).hover();
    await this.toast(text)
      .getByRole('button', { name: /^Clear Notification/ })
      .click();
    await this.toast(text).waitFor({ state: 'detached' });
  }

  /** The number on Rung's icon; undefined where there is none. */
  async badge(): Promise<string | undefined> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: 'Rung' });
    return (await tab.locator('.badge-content').textContent()) || undefined;
  }

  /** Opens a file of the folder and puts the cursor at its start. */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input').fill(path);
    await this.choose(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Saves what is edited, and waits until it is on disk. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Waits until something holds that no locator can say; looks ten times a second. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`It did not come true: ${holds}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** The dialog that stands before everything else. */
  dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** The item of the status bar whose text or accessibility label has these words. */
  statusItem(words: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ has: this.page.getByRole('button', { name: words }) });
  }

  /** Runs a command from the palette by its title. */
  async command(title: string): Promise<void> {
    const offered = this.page.locator('.quick-input-list').getByRole('option').filter({ hasText: title }).first();
    // While a window is restored the palette may list the commands of before, and does not list them anew.
    const open = async () => {
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-widget input').fill(`>${title}`, { timeout: 5_000 });
      await offered.waitFor({ timeout: 5_000 });
    };
    const again = async () => {
      await this.page.keyboard.press('Escape');
      await open();
    };
    await open().catch(again).catch(again);
    await offered.click();
  }

  /** Clicks a line of the list that a command offers. */
  async choose(text: string | RegExp): Promise<void> {
    await this.page.locator('.quick-input-list').getByRole('option').filter({ hasText: text }).first().click();
  }

  /** Types a path into VS Code's own dialog, which takes it once it has looked there. */
  async enterPath(path: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    await this.until(async () => {
      // While it looks there it takes nothing.
      await input
        .fill(path, { timeout: 500 })
        .then(() => input.press('Enter', { timeout: 500 }))
        .catch(() => undefined);
      return !(await input.isVisible());
    });
  }

  /** What stands in the editor in front. VS Code draws spaces as hard ones. */
  async textInFront(): Promise<string> {
    const drawn = await this.page.evaluate<string>(
      `[...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')]
        .sort((one, other) => one.offsetTop - other.offsetTop)
        .map((line) => line.textContent)
        .join('\\n')`,
    );
    return drawn.replaceAll('\u00a0', ' ');
  }

  /** What stands in the panel of the active editor. */
  panel(): FrameLocator {
    return this.page.frameLocator(openPanel).frameLocator('#active-frame');
  }

  /** Changes user settings. VS Code in a browser does not notice by itself, so the window is loaded again. */
  async change(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    await writeFile(this.#settingsFile, JSON.stringify({ ...quietSettings, ...this.#settings }));
    await this.reload();
  }

  /** The user settings as they stand in the file. VS Code empties the file before it writes it. */
  async settings(): Promise<Readonly<Record<string, unknown>>> {
    return JSON.parse((await readFile(this.#settingsFile, 'utf8')) || '{}');
  }

  /** Chooses a theme as a person does, and waits until its colours are there, in an open panel too. */
  async theme(name: Theme): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.page.locator('.quick-input-widget input').fill(name);
    await this.choose(name);
    const { windowClass, panelClass } = themeClasses(name);
    await this.page.locator(`.monaco-workbench.${windowClass}`).waitFor();
    if ((await this.page.locator(openPanel).count()) > 0) await this.panel().locator(`body.${panelClass}`).waitFor();
  }

  /** Keeps a picture of the window, or of a part of it, in `out/screenshots`. */
  async screenshot(name: string, part?: Locator): Promise<void> {
    const path = join(outFolder, 'screenshots', `${name}.png`);
    await mkdir(join(outFolder, 'screenshots'), { recursive: true });
    await (part ?? this.page).screenshot({ path });
  }

  /** What axe finds wrong in the open panel, one line for each: the rule and the elements. */
  async accessibilityProblems(): Promise<readonly string[]> {
    const axe = new AxeBuilder({ page: this.page });
    const { violations } = await axe.include([openPanel, '#active-frame', 'html']).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  get #settingsFile(): string {
    return join(this.home, 'User', 'settings.json');
  }

  private async isUp(): Promise<void> {
    await this.page.locator('.monaco-workbench .activitybar').waitFor();
    await this.page.locator('.statusbar-item').first().waitFor();
  }
}

/** How VS Code marks a window and a panel of that theme. */
function themeClasses(name: Theme): { readonly windowClass: string; readonly panelClass: string } {
  switch (name) {
    case 'Light Modern':
      return { windowClass: 'vs', panelClass: 'vscode-light' };
    case 'Dark Modern':
      return { windowClass: 'vs-dark', panelClass: 'vscode-dark' };
    case 'Dark High Contrast':
      return { windowClass: 'hc-black', panelClass: 'vscode-high-contrast:not(.vscode-high-contrast-light)' };
    case 'Light High Contrast':
      return { windowClass: 'hc-light', panelClass: 'vscode-high-contrast-light' };
  }
}
