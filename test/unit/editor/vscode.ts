import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type * as vscode from 'vscode';
import { Editor } from './editor.ts';
import {
  CodeAction,
  CodeActionKind,
  CodeLens,
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  SnippetString,
  SnippetTextEdit,
} from './edits.ts';
import { EventEmitter, Subscription } from './events.ts';
import { Position, Range } from './places.ts';

/**
 * The part of VS Code that src/editor uses, in place of the module `vscode`. All that it says and all that
 * was said to it is in `editor`.
 */
export const editor = new Editor();

export {
  CodeAction,
  CodeActionKind,
  CodeLens,
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  EventEmitter,
  Position,
  Range,
  SnippetString,
  SnippetTextEdit,
  Subscription as Disposable,
};

export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };

export class CancellationError extends Error {}

/** A `Uri` of another scheme than files have. */
class AddressUri {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;

  constructor(scheme: string, path: string, query: string) {
    this.scheme = scheme;
    this.path = path;
    this.query = query;
  }

  with({ query }: { readonly query: string }): AddressUri {
    return new AddressUri(this.scheme, this.path, query);
  }

  toString(): string {
    return `${this.scheme}:${this.path}${this.query && `?${this.query}`}`;
  }
}

export const Uri = {
  file: (path: string) => ({ scheme: 'file', fsPath: path }),
  parse: (address: string) => {
    const scheme = address.split(':')[0] ?? '';
    return { scheme, address, ...(scheme === 'file' && { fsPath: decodeURIComponent(new URL(address).pathname) }) };
  },
  from: (parts: { readonly scheme: string; readonly path: string }) => new AddressUri(parts.scheme, parts.path, ''),
  joinPath: ({ fsPath }: vscode.Uri, ...parts: string[]) => Uri.file(join(fsPath, ...parts)),
};

export class FileSystemError extends Error {
  static readonly FileNotFound = (uri: unknown) => new FileSystemError(`FileNotFound ${uri}`);
  static readonly NoPermissions = (uri: unknown) => new FileSystemError(`NoPermissions ${uri}`);
  static readonly Unavailable = (said: string) => new FileSystemError(said);
}

export const FilePermission = { Readonly: 1 };

export const FileChangeType = { Changed: 1, Created: 2, Deleted: 3 };

/** The input of a tab that shows a difference. */
export class TabInputTextDiff {
  readonly original: unknown;
  readonly modified: unknown;

  constructor(original: unknown, modified: unknown) {
    this.original = original;
    this.modified = modified;
  }
}

export const FileType = { File: 1, Directory: 2 };

/** One change of one document is all that Rung asks for. */
export class WorkspaceEdit {
  made: (() => void) | undefined;
  edits: readonly SnippetTextEdit[] = [];

  set(_: unknown, edits: readonly SnippetTextEdit[]): void {
    this.edits = edits;
  }

  replace(
    { fsPath }: vscode.Uri,
    { start, end }: { readonly start: unknown; readonly end: unknown },
    part: string,
  ): void {
    this.made = () => {
      const document = editor.documents.find(({ uri }) => uri.fsPath === fsPath);
      if (!document) throw new Error(`${fsPath} is not open`);
      editor.type(fsPath, document.text.slice(0, Number(start)) + part + document.text.slice(Number(end)));
    };
  }
}

export class RelativePattern {
  readonly baseUri: vscode.Uri;
  readonly pattern: string;

  constructor(baseUri: vscode.Uri, pattern: string) {
    this.baseUri = baseUri;
    this.pattern = pattern;
  }
}

export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };

export const languages = {
  createDiagnosticCollection: () => ({
    set: (uri: vscode.Uri, found: readonly vscode.Diagnostic[]) => {
      editor.diagnostics.set(String(uri), found);
      editor.hints.set(uri, found);
    },
    delete: (uri: vscode.Uri) => {
      editor.diagnostics.delete(String(uri));
      editor.hints.delete(uri);
    },
    dispose: () => editor.hints.dispose(),
  }),
  registerCodeActionsProvider: (_: unknown, provider: vscode.CodeActionProvider) => {
    editor.fixes = provider;
    return editor.provides({ actions: provider });
  },
  registerCodeLensProvider: (_: unknown, provider: vscode.CodeLensProvider) => {
    editor.lenses = provider;
    return editor.provides({});
  },
  getDiagnostics: ({ fsPath }: vscode.Uri) => editor.diagnostics.get(fsPath) ?? [],
  registerCompletionItemProvider: (_: unknown, provider: vscode.CompletionItemProvider) =>
    editor.provides({ completions: provider }),
};

export const StatusBarAlignment = { Left: 1, Right: 2 };

export const window = {
  get activeTextEditor() {
    return editor.textEditor;
  },
  onDidChangeActiveTextEditor: editor.editorChanged.event,
  createStatusBarItem: () => editor.newStatusItem(),
  get state() {
    return { focused: editor.isFocused, active: editor.isFocused };
  },
  onDidChangeWindowState: editor.windowState.event,
  showQuickPick: async (items: readonly object[]) => editor.pick(items),
  showTextDocument: async (
    document: { readonly language: string; readonly content: string } | { readonly fsPath: string } | AddressUri,
    look?: { readonly selection?: Range },
  ) => {
    const { selection } = look ?? {};
    if (document instanceof AddressUri) await editor.open(document as unknown as vscode.Uri);
    else if ('fsPath' in document) editor.shown.push([document.fsPath, selection?.start.line ?? 0]);
    else editor.opened.push({ ...document, ...(selection && { selected: selectedIn(document.content, selection) }) });
  },
  showInputBox: async () => editor.typed.shift(),
  showInformationMessage: (said: string, ...buttons: readonly unknown[]) => editor.inform(said, buttons),
  tabGroups: {
    get all() {
      return [{ tabs: editor.tabs }];
    },
    close: async (tabs: readonly object[]) => {
      editor.tabs = editor.tabs.filter((tab) => !tabs.includes(tab));
    },
  },
  setStatusBarMessage: (said: string) => {
    editor.remarks.push(said);
    return new Subscription(() => undefined);
  },
  showWarningMessage: (said: string, ...buttons: readonly unknown[]) => editor.inform(said, buttons),
  showSaveDialog: async () => (editor.file === undefined ? undefined : Uri.file(editor.file)),
  showOpenDialog: async () => (editor.file === undefined ? undefined : [Uri.file(editor.file)]),
  showErrorMessage: async (said: string) => void editor.said.push(said),
  createOutputChannel: () => ({
    error: (...said: unknown[]) => void editor.logged.push(said),
    warn: (line: string) => void editor.noted.push(line),
    dispose: () => undefined,
  }),
};

/** What stands between two places of one line. */
function selectedIn(content: string, { start, end }: Range): string {
  return content.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

export const QuickPickItemKind = { Separator: -1, Default: 0 };

/** The built-in git extension alone. */
export const extensions = {
  getExtension: () => ({ activate: async () => ({ getAPI: () => ({ getRepository: () => editor.sourceControl }) }) }),
};

export const debug = {
  get activeDebugSession() {
    return editor.isDebugging ? {} : undefined;
  },
};

export const commands = {
  executeCommand: async (...call: readonly unknown[]) => {
    editor.ran.push(call);
    const [id, original, modified] = call;
    if (id === 'vscode.diff') editor.showDifference(new TabInputTextDiff(original, modified));
    await editor.onCommand(String(id));
  },
};

export const UIKind = { Desktop: 1, Web: 2 };

export const env = {
  get uiKind() {
    return editor.place.uiKind;
  },
  get remoteName() {
    return editor.place.remoteName;
  },
  openExternal: async ({ address }: { readonly address: string }) => void editor.browsed.push(address),
  clipboard: {
    writeText: async (text: string) => {
      editor.copied = text;
    },
  },
};

export const workspace = {
  get isTrusted() {
    return editor.isTrusted;
  },
  get workspaceFolders() {
    return editor.folders.map((path) => ({ name: basename(path), uri: Uri.file(path) }));
  },
  getWorkspaceFolder: ({ fsPath }: vscode.Uri) => {
    const holders = editor.folders.filter((folder) => fsPath === folder || fsPath.startsWith(`${folder}/`));
    const folder = holders.toSorted((one, other) => other.length - one.length)[0];
    return folder === undefined ? undefined : { uri: Uri.file(folder) };
  },
  asRelativePath: (uri: vscode.Uri) => {
    const folder = workspace.getWorkspaceFolder(uri)?.uri.fsPath;
    return folder === undefined ? uri.fsPath : relative(folder, uri.fsPath);
  },
  createFileSystemWatcher: (files: vscode.GlobPattern) => editor.watchers.watch(files),
  openTextDocument: async (of: vscode.Uri | { readonly content: string; readonly language: string }) =>
    'content' in of ? editor.openUntitled(of) : of,
  get textDocuments() {
    return [...editor.documents, ...editor.described, ...editor.boxes, ...editor.untitled];
  },
  applyEdit: async ({ made }: WorkspaceEdit) => {
    if (editor.takesEdits) made?.();
    return editor.takesEdits;
  },
  registerFileSystemProvider: (_: string, files: vscode.FileSystemProvider) => {
    editor.files = files;
    return files.onDidChangeFile((changes) => void editor.readAgain(changes));
  },
  onDidOpenTextDocument: editor.documentOpened.event,
  onDidChangeTextDocument: editor.documentChanged.event,
  onDidCloseTextDocument: editor.documentClosed.event,
  onDidSaveTextDocument: editor.saved.event,
  onDidCreateFiles: editor.filesCreated.event,
  onDidDeleteFiles: editor.filesDeleted.event,
  onDidRenameFiles: editor.filesRenamed.event,
  onDidChangeWorkspaceFolders: editor.foldersChanged.event,
  onDidGrantWorkspaceTrust: editor.trustGranted.event,
  onDidChangeConfiguration: editor.settings.onDidChange,
  getConfiguration: () => ({
    get: (id: string) => editor.settings.get(id),
    inspect: (id: string) => editor.settings.inspect(id),
    update: async (id: string, value: unknown) => editor.settings.set(id, value),
  }),
  fs: {
    stat: async ({ fsPath }: vscode.Uri) => {
      const found = await stat(fsPath);
      return { type: found.isDirectory() ? FileType.Directory : FileType.File, size: found.size };
    },
    readFile: ({ fsPath }: vscode.Uri) => readFile(fsPath),
    writeFile: async ({ fsPath }: vscode.Uri, content: Uint8Array) => {
      await mkdir(dirname(fsPath), { recursive: true });
      await writeFile(fsPath, content);
    },
    delete: ({ fsPath }: vscode.Uri) => rm(fsPath),
  },
};

export const authentication = {
  onDidChangeSessions: editor.sessionsChanged.event,
  getSession: (provider: string, scopes: readonly string[], how: vscode.AuthenticationGetSessionOptions) =>
    editor.session(provider, scopes, how),
};
