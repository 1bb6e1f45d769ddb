import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';

/**
 * Top folder of the repository whose commit box this is: source control says it in the document's address, as
 * `rootUri=file:///work/shop`. Where it does not, the repository at hand. undefined: it is not on this machine's disk, or not
 * git's.
 */
export function repositoryOf({ path, query }: vscode.Uri, { own: { branch } }: Coach): string | undefined {
  if (!/^\/?git\//.test(path)) return undefined;
  const root = new URLSearchParams(query).get('rootUri');
  if (root === null) return branch.kind === 'observed' ? branch.observation.repository : undefined;
  const uri = vscode.Uri.parse(root);
  return uri.scheme === 'file' ? uri.fsPath : undefined;
}
