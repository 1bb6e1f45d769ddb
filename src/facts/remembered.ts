/** Answers each question once, and from then on from memory. */
export function remembered<Asked, Answer>(
  answer: (asked: Asked) => Answer,
  known: Memory<Asked, Answer> = new Map(),
): (asked: Asked) => Answer {
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined || known.has(asked)) return before as Answer;
    const found = answer(asked);
    known.set(asked, found);
    return found;
  };
}

/** A `Map`, or a `WeakMap` for what is asked of things that come and go. */
interface Memory<Asked, Answer> {
  get(asked: Asked): Answer | undefined;
  has(asked: Asked): boolean;
  set(asked: Asked, answer: Answer): unknown;
}
