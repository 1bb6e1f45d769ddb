import type { RecordOf } from '../../../src/journal/fold.ts';

export function tick(overrides: Partial<RecordOf<'tick'>> = {}): RecordOf<'tick'> {
  return { version: 1, id: 'tick-1', at: 1_000, kind: 'tick', expectation: 'L2.outcomes', ticked: true, ...overrides };
}

export function rating(overrides: Partial<RecordOf<'rating'>> = {}): RecordOf<'rating'> {
  const head = { version: 1, id: 'rating-1', at: 1_000, kind: 'rating' } as const;
  return { ...head, level: 'L2', dimension: 'ownership', rating: 'meets', ...overrides };
}

export function nudge(overrides: Partial<RecordOf<'nudge'>> = {}): RecordOf<'nudge'> {
  const head = { version: 1, id: 'nudge-1', at: 1_000, kind: 'nudge' } as const;
  return { ...head, nudge: 'branch-size', subject: 'search:/work/.git', crossing: 200, ...overrides };
}

export function silence(overrides: Partial<RecordOf<'silence'>> = {}): RecordOf<'silence'> {
  const head = { version: 1, id: 'silence-1', at: 1_000, kind: 'silence' } as const;
  return { ...head, nudge: 'branch-size', subject: 'search:/work/.git', ...overrides };
}

export function snooze(overrides: Partial<RecordOf<'snooze'>> = {}): RecordOf<'snooze'> {
  return { version: 1, id: 'snooze-1', at: 1_000, kind: 'snooze', until: 5_000, ...overrides };
}

export function watch(overrides: Partial<RecordOf<'watch'>> = {}): RecordOf<'watch'> {
  return { version: 1, id: 'watch-1', at: 1_000, kind: 'watch', pullRequest: 'PR_1', watched: true, ...overrides };
}

export function saysWhy(overrides: Partial<RecordOf<'says-why'>> = {}): RecordOf<'says-why'> {
  return { version: 1, id: 'says-1', at: 1_000, kind: 'says-why', pullRequest: 'PR_1', says: true, ...overrides };
}

export function evidence(overrides: Partial<RecordOf<'evidence'>> = {}): RecordOf<'evidence'> {
  const head = { version: 1, id: 'evidence-1', at: 1_000, kind: 'evidence', item: 'item-1', on: '2026-03-02' } as const;
  return { ...head, dimension: 'ownership', did: 'Added indexes to the dashboard', ...overrides };
}

export function feedback(overrides: Partial<RecordOf<'feedback'>> = {}): RecordOf<'feedback'> {
  const head = { version: 1, id: 'feedback-1', at: 1_000, kind: 'feedback', item: 'item-2', on: '2026-03-03' } as const;
  return { ...head, dimension: 'ownership', from: 'Mara', as: 'peer', said: 'You took it to the end.', ...overrides };
}

export function note(overrides: Partial<RecordOf<'note'>> = {}): RecordOf<'note'> {
  const head = { version: 1, id: 'note-1', at: 1_000, kind: 'note', item: 'item-3', on: '2026-03-04' } as const;
  return { ...head, dimension: 'ownership', text: 'Ask for the next incident.', ...overrides };
}

export function deleted(overrides: Partial<RecordOf<'deleted'>> = {}): RecordOf<'deleted'> {
  return { version: 1, id: 'deleted-1', at: 1_000, kind: 'deleted', item: 'item-1', ...overrides };
}

export function dismissal(overrides: Partial<RecordOf<'dismissal'>> = {}): RecordOf<'dismissal'> {
  return { version: 1, id: 'dismissal-1', at: 1_000, kind: 'dismissal', suggestion: 'outcomes/PR_1', ...overrides };
}

export function focus(overrides: Partial<RecordOf<'focus'>> = {}): RecordOf<'focus'> {
  const head = { version: 1, id: 'focus-1', at: 1_000, kind: 'focus', round: 'round-1', level: 'L2' } as const;
  return { ...head, dimensions: ['ownership'], practise: ['L2.own-features-end-to-end'], ...overrides };
}

export function asked(overrides: Partial<RecordOf<'asked'>> = {}): RecordOf<'asked'> {
  return { version: 1, id: 'asked-1', at: 1_000, kind: 'asked', round: 'round-1', ...overrides };
}

export function mistake(overrides: Partial<RecordOf<'mistake'>> = {}): RecordOf<'mistake'> {
  return { version: 1, id: 'mistake-1', at: 1_000, kind: 'mistake', sign: 'silence', is: 'told', ...overrides };
}

export function shared(overrides: Partial<RecordOf<'shared'>> = {}): RecordOf<'shared'> {
  return { version: 1, id: 'shared-1', at: 1_000, kind: 'shared', what: 'status', ...overrides };
}

export function wiped(overrides: Partial<RecordOf<'wiped'>> = {}): RecordOf<'wiped'> {
  return { version: 1, id: 'wiped-1', at: 1_000, kind: 'wiped', ...overrides };
}
