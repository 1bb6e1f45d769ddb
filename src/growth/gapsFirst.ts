import type { Rating } from '../framework/schema.ts';
import type { StandingRating } from '../journal/fold.ts';

/** A dimension with what I say of it at my level and against the next. */
interface Rated {
  readonly mine: { readonly standing: StandingRating | undefined };
  readonly next: { readonly standing: StandingRating | undefined } | undefined;
}

/**
 * The weakest first ("Work on the gaps first"), by the weaker of my two ratings and then by the other. What has no rating
 * yet stands behind the gaps that are known, and what does not apply stands last. Otherwise the order stays.
 */
export function gapsFirst<Dimension extends Rated>(
  dimensions: readonly Dimension[],
  ratings: readonly Rating[],
): readonly Dimension[] {
  const needsOf = ({ mine, next }: Dimension) => {
    const needs = [mine, ...(next ? [next] : [])].map(({ standing }) => need(standing, ratings));
    return needs.sort((one, other) => one - other);
  };
  return dimensions.toSorted((a, b) => {
    const [weaker = 0, stronger = 0] = needsOf(a);
    const [otherWeaker = 0, otherStronger = 0] = needsOf(b);
    return weaker - otherWeaker || stronger - otherStronger;
  });
}

/** The lower, the sooner. `ratings` stand from the best to the weakest; the weaker half are gaps to work on. */
function need(standing: StandingRating | undefined, ratings: readonly Rating[]): number {
  const gaps = ratings.length - Math.ceil(ratings.length / 2);
  if (standing === undefined) return gaps - 0.25;
  if (standing.instead) return standing.instead.kind === 'not-yet' ? gaps - 0.5 : ratings.length;
  const place = ratings.findIndex(({ id }) => id === standing.rating);
  return place < 0 ? gaps - 0.25 : ratings.length - 1 - place;
}
