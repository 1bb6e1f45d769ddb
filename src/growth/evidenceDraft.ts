import type { Day, EvidenceEntry } from '../journal/record.ts';

/** What the form for new evidence begins with. The person can change all of it before it is kept. */
export interface EvidenceDraft
  extends Partial<
    Pick<EvidenceEntry, 'did' | 'forWhom' | 'outcome' | 'dimension' | 'expectation' | 'link' | 'saidBy' | 'suggestion'>
  > {
  /** undefined: today. */
  readonly on?: Day;
}
