/** What a commit is called and what it says besides. */
export interface CommitText {
  readonly subject: string;
  /** Empty: nothing. */
  readonly body: string;
}
