import { type Duration, HOUR, MINUTE } from '../facts/instant.ts';

/** A length of working time in the largest units that matter: `40 min`, `3 h`, `2 d 5 h`. A day is 24 hours. */
export function duration(length: Duration): string {
  const minutes = Math.floor(length / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(length / HOUR);
  if (hours < 48) return `${hours} h`;
  const rest = hours % 24;
  return rest === 0 ? `${Math.floor(hours / 24)} d` : `${Math.floor(hours / 24)} d ${rest} h`;
}

/** What is left of the time for a review; `left` is negative once it is overdue. */
export function timeLeft(left: Duration): string {
  return left >= 0 ? `${duration(left)} left` : `${duration(-left)} over`;
}
