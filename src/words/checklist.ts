/** Words of the checklist's page. */
export const AT_MY_LEVEL = 'How I do at my level';
export const AT_NEXT_LEVEL = 'How I do against the next level';
export const NOT_RATED = 'Not rated';
export const WHAT_IS_ASKED = 'What the next level asks';
export const HOW_TO_GROW = 'How to grow';
export const WHAT_A_PROMOTION_NEEDS = 'What a promotion looks at';
export const WHAT_RATINGS_MEAN = 'What the ratings mean';
export const PRIVATE = 'Your ticks and ratings stay in files on this machine. Nobody else sees them.';
export const SAMPLE = 'Sample data: what you tick here is not kept.';
export const NO_LEVEL = 'Choose your level in My Level, and the checklist for the next one opens here.';

export function heading(from: string, to: string): string {
  return `From ${from} to ${to}`;
}

export function topHeading(level: string): string {
  return `${level}: the top of the ladder`;
}

export function since(moment: number): string {
  return `since ${new Date(moment).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' })}`;
}
