/** A job that runs once a day. */
export interface Job {
  readonly name: string;
  /** Local time of the venue, `HH:MM`. */
  readonly at: string;
}

export const JOBS: readonly Job[] = [
  { name: 'renew', at: '02:00' },
  { name: 'retry-renewals', at: '09:00' },
  { name: 'release-holds', at: '04:30' },
];
