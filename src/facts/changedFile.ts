/**
 * One file of a branch or pull request, as git or GitHub reported it. Nothing is judged here: what a person reviews of it
 * is decided in `size.ts`.
 */
export interface ChangedFile {
  /** Path from the top of the repository, with forward slashes. */
  readonly path: string;
  /** Where a renamed or copied file came from. GitHub does not say. */
  readonly previousPath?: string;
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed' | 'copied';
  /** Lines added; 0 for a binary. */
  readonly additions: number;
  /** Lines deleted; 0 for a binary. */
  readonly deletions: number;
  /**
   * What the file is, where that is known: git tells a binary and a submodule pointer apart. GitHub does not: there a
   * binary is known by its name.
   */
  readonly content: 'text' | 'binary' | 'submodule';
  /** What `.gitattributes` says of it. A missing key: the file says nothing. */
  readonly attributes: LinguistAttributes;
}

/** https://docs.github.com/repositories/working-with-files/managing-files/customizing-how-changed-files-appear-on-github */
export interface LinguistAttributes {
  readonly generated?: boolean;
  readonly vendored?: boolean;
}
