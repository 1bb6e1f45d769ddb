import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';

const FOLDER = join(import.meta.dirname, '../../../sample');

export const PULL_REQUESTS_YAML = readFileSync(join(FOLDER, 'pull-requests.yaml'), 'utf8');
export const branchJson = () => readFileSync(join(FOLDER, 'branch.json'), 'utf8');

export const calendarIn = (timeZone: string) =>
  calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });

/** `checkout 451`: how the tests speak of a pull request. */
export const nameOf = ({ repository, number }: PullRequest) => `${repository.name} ${number}`;
