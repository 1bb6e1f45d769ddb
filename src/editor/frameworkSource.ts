import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { Framework } from '../framework/framework.ts';
import { MAX_BYTES } from '../framework/limits.ts';
import type { FileReading, FrameworkFault, FrameworkFile } from '../framework/load.ts';
import type { FrameworkProblem } from '../framework/problem.ts';
import { onDidChangeSetting, setting } from './settings.ts';

const FILE_NAMES = { progression: 'progression.yaml', 'competency-map': 'competency-map.yaml' } as const;

/** Reads the ladder and its map when they are first needed, and a team's own again whenever its files change. */
export class FrameworkSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #extension: vscode.Uri;
  readonly #problems = vscode.languages.createDiagnosticCollection('rung');
  readonly #subscriptions: vscode.Disposable[];
  #watcher: vscode.Disposable | undefined;
  #reading: Promise<void> | undefined;
  #lastGood: Framework | undefined;

  constructor(coach: Coach, extension: vscode.Uri) {
    this.#coach = coach;
    this.#extension = extension;
    this.#subscriptions = [
      this.#problems,
      onDidChangeSetting(['rung.framework.path'], () => this.#settingChanged()),
      onDidChangeSetting(['rung.level'], () => this.#coach.tell({ level: setting('rung.level') })),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#readAgain()),
    ];
  }

  /** Whether the ladder on view is a team's own. In Restricted Mode VS Code withholds a workspace's setting. */
  get isOwn(): boolean {
    return ownPlace(setting('rung.framework.path').trim()) !== undefined;
  }

  /** Resolves once the coach knows the framework. Reads once; later calls share it. */
  read(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, ...(this.#watcher ? [this.#watcher] : [])).dispose();
  }

  async #read(): Promise<void> {
    const { loadFramework } = await import('../framework/load.ts');
    const own = ownPlace(setting('rung.framework.path').trim());
    const uriOf = ({ source, part }: FrameworkFile) =>
      source === 'built-in' ? vscode.Uri.joinPath(this.#extension, 'framework', FILE_NAMES[part]) : own?.[part];
    const read = async (file: FrameworkFile) => readFile(uriOf(file));
    const { framework, fault } = await loadFramework(read, own ? 'team' : 'built-in', this.#lastGood);
    if (own && !fault) this.#lastGood = framework;
    await this.#showProblems(fault, fault && uriOf(fault.file));
    this.#watch(own);
    this.#coach.tell({ framework, frameworkFault: fault, level: setting('rung.level') });
  }

  #settingChanged(): void {
    this.#lastGood = undefined;
    this.#readAgain();
  }

  /** Only what was asked for before is read again. */
  #readAgain(): void {
    if (this.#reading) this.#reading = this.#reading.then(() => this.#read());
  }

  #watch(own: OwnPlace | undefined): void {
    this.#watcher?.dispose();
    this.#watcher = undefined;
    if (!own) return;
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(own.progression, '..'), '*.{yaml,yml,json}');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const again = () => this.#readAgain();
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
    );
  }

  async #showProblems(fault: FrameworkFault | undefined, uri: vscode.Uri | undefined): Promise<void> {
    this.#problems.clear();
    if (!fault || !uri) return;
    const { frameworkProblemSentence } = await import('../words/frameworkProblems.ts');
    this.#problems.set(
      uri,
      fault.problems.map((problem) => diagnosticOf(problem, frameworkProblemSentence(problem))),
    );
  }
}

type OwnPlace = Readonly<Record<FrameworkFile['part'], vscode.Uri>>;

/** The setting names a folder or a progression file; a relative path starts at the first workspace folder. */
function ownPlace(path: string): OwnPlace | undefined {
  if (path === '') return undefined;
  const isAbsolute = /^(?:\/|[a-zA-Z]:[\\/])/.test(path);
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  const place = isAbsolute ? vscode.Uri.file(path) : root && vscode.Uri.joinPath(root, path);
  if (!place) return undefined;
  const isFile = /\.(?:ya?ml|json)$/i.test(path);
  const folder = isFile ? vscode.Uri.joinPath(place, '..') : place;
  return {
    progression: isFile ? place : vscode.Uri.joinPath(folder, FILE_NAMES.progression),
    'competency-map': vscode.Uri.joinPath(folder, FILE_NAMES['competency-map']),
  };
}

async function readFile(uri: vscode.Uri | undefined): Promise<FileReading> {
  if (!uri) return { kind: 'missing-file' };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) return { kind: 'too-large', bytes: size, limit: MAX_BYTES };
    return { kind: 'read', bytes: await vscode.workspace.fs.readFile(uri) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'missing-file' };
    return { kind: 'unreadable-file', said: error instanceof Error ? error.message : String(error) };
  }
}

function diagnosticOf({ line, column, endColumn }: FrameworkProblem, sentence: string): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, column - 1, line - 1, endColumn - 1);
  const diagnostic = new vscode.Diagnostic(range, sentence, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Rung';
  return diagnostic;
}
