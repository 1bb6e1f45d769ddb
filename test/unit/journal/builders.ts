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
