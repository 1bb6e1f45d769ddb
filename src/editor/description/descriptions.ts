import { readdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { DESCRIPTION_SCHEME } from '../ids.ts';
import type { DescriptionSources, DescriptionWork } from './work.ts';

/** Descriptions of pull requests as documents. What is done with them is loaded with the first one. */
export class Descriptions implements vscode.Disposable {
  readonly #load: () => Promise<DescriptionWork>;
  readonly #drafts: string;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #registered: vscode.Disposable;
  #work: Promise<DescriptionWork> | undefined;

  constructor(
    sources: Omit<DescriptionSources, 'version' | 'drafts'>,
    { globalStorageUri, extension }: vscode.ExtensionContext,
  ) {
    const drafts = vscode.Uri.joinPath(globalStorageUri, 'descriptions').fsPath;
    this.#drafts = drafts;
    const { version } = extension.packageJSON;
    this.#load = async () =>
      new (await import('./work.ts')).DescriptionWork({ ...sources, version, drafts }, this.#changed);
    this.#registered = vscode.workspace.registerFileSystemProvider(DESCRIPTION_SCHEME, this.#files(), {
      isCaseSensitive: true,
    });
  }

  work(): Promise<DescriptionWork> {
    this.#work ??= this.#load();
    return this.#work;
  }

  /** Tells the coach of drafts. Most people have none, and then nothing is loaded for it. */
  async lookForDrafts(): Promise<void> {
    const names = await readdir(this.#drafts).catch(() => []);
    if (names.length > 0) await this.work();
  }

  dispose(): void {
    this.#registered.dispose();
    void this.#work?.then((work) => work.dispose());
    this.#changed.dispose();
  }

  #files(): vscode.FileSystemProvider {
    const documents = async () => (await this.work()).documents;
    const refuse = (uri: vscode.Uri) => {
      throw vscode.FileSystemError.NoPermissions(uri);
    };
    return {
      onDidChangeFile: this.#changed.event,
      // Drafts are watched by whoever keeps them.
      watch: () => new vscode.Disposable(() => undefined),
      stat: async (uri) => (await documents()).stat(uri),
      readFile: async (uri) => (await documents()).readFile(uri),
      writeFile: async (uri, content) => (await documents()).writeFile(uri, content),
      readDirectory: refuse,
      createDirectory: refuse,
      delete: refuse,
      rename: refuse,
    };
  }
}
