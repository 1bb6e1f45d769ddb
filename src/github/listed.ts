import type { CutList } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import { present } from './present.ts';
import type { GitHubAnswer } from './shapes.ts';

/** What is open, as GitHub lists it: the ids with `updated_at`, and nothing else of them. */
export interface Listed {
  readonly updated: ReadonlyMap<string, Instant>;
  /** When GitHub made the list, by its clock. */
  readonly at: Instant;
  /** How many there are; above 100 the list is cut. */
  readonly total: number;
  /** Nothing of the list is cut or held back. */
  readonly isWhole: boolean;
}

/** `isWanted`: of `owner/name`. Others are not listed. */
export function listedOf(
  { issueCount, nodes }: NonNullable<GitHubAnswer['open']>,
  at: Instant,
  isWanted: (nameWithOwner: string) => boolean,
): Listed {
  const came = present(nodes);
  const wanted = came.filter(({ repository }) => isWanted(repository.nameWithOwner));
  return {
    updated: new Map(wanted.map(({ id, updatedAt }) => [id, updatedAt])),
    at,
    total: Math.max(issueCount, nodes?.length ?? 0),
    isWhole: came.length >= issueCount && came.length === nodes?.length,
  };
}

/** Nulls are part of the page: they are withheld, not cut. */
export function cutOfListed(list: CutList['list'], { updated, total }: Listed): readonly CutList[] {
  return total > LONGEST ? [{ list, shown: updated.size, total }] : [];
}

const LONGEST = 100;
