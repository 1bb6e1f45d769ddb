import type { Rating } from '../framework/schema.ts';
import type { StandingRating } from '../journal/fold.ts';

/** A dimension with what I say of it at my level and against the next. */
interface Rated {
  readonly mine: { readonly standing: StandingRating | undefined };
  readonly next: { readonly standing: StandingRating | undefined } | undefined;
}

/**
 * The weakest first, by my rating at my own level and then against the next ("Work on the gaps first"). What is not rated
 * stands behind the gaps that are known, and what does not apply stands last. Otherwise the order stays.
 */
export function gapsFirst<Dimension extends Rated>(
  dimensions: readonly Dimension[],
  ratings: readonly Rating[],
): readonly Dimension[] {
  const order = (one: Dimension) => [need(one.mine.standing, ratings), need(one.next?.standing, ratings)] as const;
  return dimensions.toSorted((a, b) => {
    const [mine, next] = order(a);
    const [otherMine, otherNext] = order(b);
    return mine - otherMine || next - otherNext;
  });
}

/** The lower, the sooner. `ratings` stand from the best to the weakest; the weaker half are gaps to work on. */
function need(standing: StandingRating | undefined, ratings: readonly Rating[]): number {
  const notRated = ratings.length - Math.ceil(ratings.length / 2) - 0.5;
  if (standing === undefined) return notRated;
  if (standing.instead) return standing.instead.kind === 'not-yet' ? -1 : ratings.length;
  const place = ratings.findIndex(({ id }) => id === standing.rating);
  return place < 0 ? notRated : ratings.length - 1 - place;
}
