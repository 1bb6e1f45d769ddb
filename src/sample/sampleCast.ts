import type { Actor, Reviewer } from '../facts/pullRequest.ts';
import type { WrittenSample } from './sampleFormat.ts';

/** Who the logins of the sample are. Each throws where a login is nobody's: a slip of the pen in the sample. */
export interface SampleCast {
  /** `ghost` is a deleted account, as on GitHub's pages. */
  actor(login: string): Actor;
  /** A person, or a team by its slug. */
  reviewer(name: string): Reviewer;
  /** Whether a review by `actor` is the one that was asked for. Each member answers for a team. */
  answers(actor: Actor, asked: Reviewer): boolean;
}

export function sampleCast({ people, bots, teams }: Pick<WrittenSample, 'people' | 'bots' | 'teams'>): SampleCast {
  const actor = (login: string): Actor => {
    if (login === 'ghost') return null;
    if (people.includes(login)) return { login, typename: 'User' };
    if (bots.includes(login)) return { login, typename: 'Bot' };
    throw new Error(`the sample has nobody called ${login}`);
  };
  return {
    actor,
    reviewer(name) {
      const team = teams.find(({ slug }) => slug === name);
      return team ? { kind: 'team', slug: team.slug, name: team.name } : { kind: 'person', account: actor(name) };
    },
    answers(by, asked) {
      if (asked.kind === 'person') return asked.account?.login === by?.login;
      return by !== null && teams.some(({ slug, members }) => slug === asked.slug && members.includes(by.login));
    },
  };
}
