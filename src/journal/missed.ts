import type { LostRecords } from './folderReader.ts';
import type { JournalProblem } from './problem.ts';
import type { JournalRecord } from './record.ts';

type Missed = Extract<JournalProblem, { kind: 'file-gone' | 'file-changed' }>;

/** What was read while Rung was running, still counts, and is in no file any more. */
export class MissedRecords {
  readonly #all = new Map<string, { readonly record: JournalRecord; readonly lost: LostRecords }>();

  /** `read` may bring back what was missed; what does not count is not missed either. */
  note(lost: readonly LostRecords[], read: readonly JournalRecord[], counts: (record: JournalRecord) => boolean): void {
    for (const one of lost) for (const record of one.records) this.#all.set(record.id, { record, lost: one });
    if (this.#all.size === 0) return;
    for (const { id } of read) this.#all.delete(id);
    for (const [id, { record }] of this.#all) if (!counts(record)) this.#all.delete(id);
  }

  /** One for each file that had some of them. */
  get problems(): readonly Missed[] {
    const byFile = new Map<string, Missed>();
    for (const { record, lost } of this.#all.values()) {
      const { file, isGone } = lost;
      const newest = Math.max(byFile.get(file)?.newest ?? record.at, record.at);
      byFile.set(file, { kind: isGone ? 'file-gone' : 'file-changed', file, newest });
    }
    return [...byFile.values()];
  }
}
