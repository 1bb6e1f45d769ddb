import { readFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { DocumentInEditor } from './documentInEditor.ts';
import { EventEmitter, Subscription } from './events.ts';
import { FileWatchers } from './fileWatchers.ts';
import type { TextBox } from './textBox.ts';

/** A person whom VS Code knows by a session, at the provider of the host. */
export interface Session {
  readonly login: string;
  readonly token: string;
}

/** What a test makes VS Code be and do, and what it heard from Rung. */
export class Editor {
  readonly windowState = new EventEmitter<vscode.WindowState>();
  readonly sessionsChanged = new EventEmitter<vscode.AuthenticationSessionsChangeEvent>();
  readonly foldersChanged = new EventEmitter<void>();
  readonly trustGranted = new EventEmitter<void>();
  readonly saved = new EventEmitter<vscode.TextDocument>();
  readonly editorChanged = new EventEmitter<void>();
  readonly documentOpened = new EventEmitter<vscode.TextDocument>();
  readonly documentChanged = new EventEmitter<vscode.TextDocumentChangeEvent>();
  readonly documentClosed = new EventEmitter<vscode.TextDocument>();
  /** Fires when source control has looked at a repository. */
  readonly repositoryLookedAt = new EventEmitter<void>();
  readonly filesCreated = new EventEmitter<vscode.FileCreateEvent>();
  readonly filesDeleted = new EventEmitter<vscode.FileDeleteEvent>();
  readonly filesRenamed = new EventEmitter<vscode.FileRenameEvent>();
  readonly watchers = new FileWatchers();
  readonly settings = new Settings();
  isFocused = true;
  isTrusted = true;
  /** Paths of the window's folders. */
  folders: readonly string[] = [];
  /** The editor in front; undefined: there is none. */
  textEditor: vscode.TextEditor | undefined;
  /** What VS Code gives silently; undefined: nobody is signed in, or Rung may not use the session. */
  signedIn: Session | undefined;
  /** Whom the person chooses where VS Code asks; undefined: they think better of it. */
  chosen: Session | undefined;
  /** What the person types into the boxes to come. Empty: they leave them. */
  readonly typed: string[] = [];
  /** What the person picks of a list: all that is asked of the item. */
  pick: (items: readonly object[]) => object | undefined = () => undefined;
  readonly said: string[] = [];
  /** Where the person saves, or what they open; undefined: they think better of it. */
  file: string | undefined;
  /** Files that are open in an editor. */
  documents: readonly OpenDocument[] = [];
  /** Whether VS Code makes a change that is asked for in a document. */
  takesEdits = true;
  /** Where VS Code runs. */
  place: { readonly uiKind: number; readonly remoteName: string | undefined } = DESKTOP;
  /** How the person answers what is said, by a button or with nothing. */
  answer: (
    said: string,
    buttons: readonly string[],
    detail: string | undefined,
  ) => Promise<string | undefined> | string | undefined = () => undefined;
  /** What stood in the status bar for a moment. */
  readonly remarks: string[] = [];
  /** Commands that were run, with their arguments. */
  readonly ran: (readonly unknown[])[] = [];
  /** Files that were opened: path and line, counted from 0. */
  readonly shown: (readonly [path: string, line: number])[] = [];
  /** Addresses that went to the browser. */
  readonly browsed: string[] = [];
  /** Documents that were begun and are open, none of them saved. */
  untitled: readonly UntitledDocument[] = [];
  /** Such documents each time they were shown. */
  readonly opened: { readonly language: string; readonly content: string; readonly selected?: string }[] = [];
  /** What language tools say of files, by their paths. */
  readonly diagnostics = new Map<string, readonly vscode.Diagnostic[]>();
  /** What Rung says of texts. */
  readonly hints = new Hints();
  /** Texts that are shown, such as that of the commit box. */
  boxes: readonly TextBox[] = [];
  /** What Rung offers in them. */
  provided: Provided = {};
  /** Called when it offers something more. */
  onProvided: () => void = () => undefined;
  /** The newest item that was put in the status bar. */
  statusItem = new StatusItem();
  copied = '';
  isDebugging = false;
  /** The file system that Rung has registered. */
  files: vscode.FileSystemProvider | undefined;
  /** What it offers beside a diagnostic. */
  fixes: vscode.CodeActionProvider | undefined;
  /** What it says above a text. */
  lenses: vscode.CodeLensProvider | undefined;
  /** What a command of others comes to. */
  onCommand: (id: string) => unknown = () => undefined;
  /** Documents of that file system that are open. */
  described: readonly DocumentInEditor[] = [];
  /** Tabs that show a difference. */
  tabs: readonly { readonly input: { readonly modified: unknown } }[] = [];
  /** Lines in the log that are no errors. */
  readonly noted: string[] = [];
  /** Errors in the log: bugs. */
  readonly logged: unknown[] = [];
  /** Each request for a session that VS Code was asked for with a word to the person. */
  readonly askedToSignIn: vscode.AuthenticationGetSessionOptions[] = [];

  /** As after a fresh start, with nobody signed in. */
  startAnew(): void {
    this.settings.startAnew();
    this.isFocused = true;
    this.isTrusted = true;
    this.folders = [];
    this.textEditor = undefined;
    this.signedIn = undefined;
    this.chosen = undefined;
    this.pick = () => undefined;
    this.answer = () => undefined;
    this.file = undefined;
    this.documents = [];
    this.takesEdits = true;
    this.place = DESKTOP;
    this.copied = '';
    this.isDebugging = false;
    this.files = undefined;
    this.fixes = undefined;
    this.lenses = undefined;
    this.onCommand = () => undefined;
    this.described = [];
    this.tabs = [];
    this.diagnostics.clear();
    this.hints.startAnew();
    this.boxes = [];
    this.untitled = [];
    this.provided = {};
    this.onProvided = () => undefined;
    const lists = [
      this.shown,
      this.browsed,
      this.opened,
      this.typed,
      this.said,
      this.remarks,
      this.ran,
      this.logged,
      this.noted,
      this.askedToSignIn,
    ];
    for (const list of lists) list.length = 0;
  }

  /** In its tab, or in a new one. */
  showDifference(input: { readonly modified: unknown }): void {
    const isOpen = this.tabs.some((tab) => String(tab.input.modified) === String(input.modified));
    if (!isOpen) this.tabs = [...this.tabs, { input }];
  }

  provides(provided: Provided): Subscription {
    this.provided = { ...this.provided, ...provided };
    this.onProvided();
    return new Subscription(() => {
      this.provided = {};
    });
  }

  newStatusItem(): StatusItem {
    this.statusItem = new StatusItem();
    return this.statusItem;
  }

  /** Says something to the person, and waits for their answer. */
  async inform(said: string, buttons: readonly unknown[]): Promise<string | undefined> {
    this.said.push(said);
    const [options] = buttons.filter((one) => typeof one === 'object' && one !== null && 'detail' in one);
    return this.answer(
      said,
      buttons.filter((button) => typeof button === 'string'),
      options && String(options.detail),
    );
  }

  /** The window gets the focus, or loses it. */
  focus(focused: boolean): void {
    this.isFocused = focused;
    this.windowState.fire({ focused, active: focused });
  }

  /** The window has these folders from now on. */
  openFolders(...paths: readonly string[]): void {
    this.folders = paths;
    this.foldersChanged.fire();
  }

  /** The person goes to a line of a file, counted from 0, or to something that is none. */
  goTo(path: string | undefined, line = 0): void {
    const document = { uri: { scheme: 'file', fsPath: path, toString: () => `file://${path}` } };
    const there = { document, selection: { active: { line, character: 0 } } };
    this.textEditor = path === undefined ? undefined : (there as unknown as vscode.TextEditor);
    this.editorChanged.fire();
  }

  /** The person opens a file and types into it, without saving. */
  type(path: string, text: string): OpenDocument {
    const before = this.documents.find(({ uri }) => uri.fsPath === path);
    const document = before ?? new OpenDocument(path);
    document.text = text;
    document.isDirty = true;
    if (!before) this.documents = [...this.documents, document];
    this.documentChanged.fire({ document } as unknown as vscode.TextDocumentChangeEvent);
    return document;
  }

  /** The person saves a file. */
  save(path: string): void {
    this.saved.fire({ uri: { scheme: 'file', fsPath: path } } as vscode.TextDocument);
  }

  /** As VS Code does once it hears that files have changed. */
  async readAgain(changes: readonly vscode.FileChangeEvent[]): Promise<void> {
    const changed = changes.map(({ uri }) => String(uri));
    await Promise.all(this.described.filter(({ uri }) => changed.includes(String(uri))).map((one) => one.read()));
  }

  /** Opens a document of Rung's own file system, or goes to it. */
  async open(uri: vscode.Uri): Promise<DocumentInEditor> {
    const address = String(uri);
    const open = this.described.find((one) => String(one.uri) === address);
    if (open) return open;
    const { files } = this;
    if (!files) throw new Error('Rung has registered no file system');
    const document = new DocumentInEditor(uri, {
      files,
      changed: this.documentChanged,
      onFailure: (said) => this.said.push(said),
    });
    await document.read();
    this.described = [...this.described, document];
    this.documentOpened.fire(document as unknown as vscode.TextDocument);
    return document;
  }

  openUntitled({ content, language }: { readonly content: string; readonly language: string }): UntitledDocument {
    const document = new UntitledDocument(`untitled:Untitled-${this.untitled.length + 1}`, language, content);
    this.untitled = [...this.untitled, document];
    return document;
  }

  /** The person closes a document that was begun. */
  closeUntitled(document: UntitledDocument): void {
    this.untitled = this.untitled.filter((one) => one !== document);
    this.documentClosed.fire(document as unknown as vscode.TextDocument);
  }

  /** A repository as source control knows it. */
  get sourceControl() {
    return { state: { onDidChange: this.repositoryLookedAt.event } };
  }

  /** How many of Rung's listeners are there. */
  get listeners(): number {
    const own = [this.windowState, this.sessionsChanged, this.foldersChanged, this.trustGranted, this.settings.changed];
    const files = [
      this.saved,
      this.editorChanged,
      this.documentOpened,
      this.documentChanged,
      this.documentClosed,
      this.filesCreated,
      this.filesDeleted,
      this.filesRenamed,
      this.documentOpened,
      this.documentChanged,
      this.documentClosed,
      this.repositoryLookedAt,
      this.watchers,
    ];
    return [...own, ...files].reduce((sum, { size }) => sum + size, 0);
  }

  async session(id: string, scopes: readonly string[], how: vscode.AuthenticationGetSessionOptions): Promise<unknown> {
    if (!how.silent) {
      this.askedToSignIn.push(how);
      if (!this.chosen) throw new Error('User did not consent to login.');
      this.signedIn = this.chosen;
    }
    if (!this.signedIn) return undefined;
    const { login, token } = this.signedIn;
    return { id, scopes, accessToken: token, account: { id: login, label: login } };
  }
}

/** What an extension offers in texts. */
export interface Provided {
  readonly actions?: vscode.CodeActionProvider;
  readonly completions?: vscode.CompletionItemProvider;
}

/** VS Code's `DiagnosticCollection`. */
class Hints {
  readonly #all = new Map<string, readonly vscode.Diagnostic[]>();
  /** Fires when something was said of a text, be it nothing. */
  readonly said = new EventEmitter<void>();

  of({ uri }: TextBox): readonly vscode.Diagnostic[] {
    return this.#all.get(uri.toString()) ?? [];
  }

  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    this.#all.set(uri.toString(), diagnostics);
    this.said.fire();
  }

  delete(uri: vscode.Uri): void {
    this.#all.delete(uri.toString());
  }

  dispose(): void {
    this.#all.clear();
  }

  startAnew(): void {
    this.dispose();
    this.said.dispose();
  }
}

/** VS Code's `TextDocument`, as far as Rung looks into it. */
export class OpenDocument {
  readonly uri: { readonly scheme: string; readonly fsPath: string };
  readonly isClosed = false;
  text = '';
  isDirty = false;

  constructor(path: string) {
    this.uri = { scheme: 'file', fsPath: path };
  }

  getText(): string {
    return this.text;
  }

  /** As an offset: what asks for a place brings it back here. */
  positionAt(offset: number): number {
    return offset;
  }
}

/** One that was begun and not saved. */
export class UntitledDocument {
  readonly uri: { readonly scheme: string; toString(): string };
  readonly language: string;
  readonly languageId: string;
  content: string;

  constructor(address: string, language: string, content: string) {
    this.uri = { scheme: 'untitled', toString: () => address };
    this.language = language;
    this.languageId = language;
    this.content = content;
  }

  getText(): string {
    return this.content;
  }
}

const DESKTOP = { uiKind: 1, remoteName: undefined };

/** VS Code's `StatusBarItem`, as far as it is seen. */
class StatusItem {
  name = '';
  text = '';
  tooltip = '';
  command = '';
  accessibilityInformation: object | undefined;
  isShown = false;

  show(): void {
    this.isShown = true;
  }

  hide(): void {
    this.isShown = false;
  }

  dispose(): void {
    this.hide();
  }
}

/** The person's own settings, over the defaults of package.json. */
class Settings {
  readonly #defaults: ReadonlyMap<string, unknown> = defaults();
  readonly #written = new Map<string, unknown>();
  readonly changed = new EventEmitter<vscode.ConfigurationChangeEvent>();
  readonly onDidChange = this.changed.event;

  get(id: string): unknown {
    return this.#written.has(id) ? this.#written.get(id) : this.#defaults.get(id);
  }

  inspect(id: string) {
    return { key: id, defaultValue: this.#defaults.get(id), globalValue: this.#written.get(id) };
  }

  set(id: string, value: unknown): void {
    this.#written.set(id, value);
    this.changed.fire({ affectsConfiguration: (section) => id === section || id.startsWith(`${section}.`) });
  }

  startAnew(): void {
    this.#written.clear();
  }
}

function defaults(): ReadonlyMap<string, unknown> {
  const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const properties: Readonly<Record<string, { readonly default?: unknown }>> =
    JSON.parse(manifest).contributes.configuration.properties;
  return new Map(Object.entries(properties).map(([id, property]) => [id, property.default]));
}

/** VS Code's secret storage, in memory. */
export class Secrets {
  readonly #kept = new Map<string, string>();
  readonly #changed = new EventEmitter<vscode.SecretStorageChangeEvent>();
  readonly onDidChange = this.#changed.event;

  async get(key: string): Promise<string | undefined> {
    return this.#kept.get(key);
  }

  async keys(): Promise<string[]> {
    return [...this.#kept.keys()];
  }

  async store(key: string, value: string): Promise<void> {
    this.#kept.set(key, value);
    this.#changed.fire({ key });
  }

  async delete(key: string): Promise<void> {
    this.#kept.delete(key);
    this.#changed.fire({ key });
  }
}
