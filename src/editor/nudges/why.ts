import * as vscode from 'vscode';
import { expectationWithId, type Framework } from '../../framework/framework.ts';
import { newestNudge, nudgesOn, type RecordOf } from '../../journal/fold.ts';
import { NUDGES } from '../../nudges/catalogue.ts';
import type { Nudge } from '../../nudges/nudge.ts';
import type { NudgeRule } from '../../nudges/rule.ts';
import { type ExplainedNudge, NO_NUDGE_YET, whyLines, whyTitle, YOUR_FOCUS } from '../../words/nudgeReasons.ts';
import { NOT_TODAY, remedyWords, TURN_OFF } from '../../words/nudges.ts';
import { pullRequestTitle } from '../../words/pullRequests.ts';
import { shortMoment } from '../moment.ts';
import { help, notToday, turnOff } from './acts.ts';
import type { NudgingParts } from './parts.ts';

/** Explains the last nudge of all windows, and offers what it offered. */
export async function explainLast(parts: NudgingParts): Promise<void> {
  const { coach, journal, framework } = parts;
  await Promise.all([framework.read(), journal.read()]);
  const last = coach.own.journal && newestNudge(coach.own.journal);
  if (!last) return void vscode.window.showInformationMessage(NO_NUDGE_YET);
  const rule = NUDGES.find(({ id }) => id === last.nudge);
  const explained = explanationOf(last, rule, parts);
  const remedy = stillTrue(last, parts)?.remedy;
  const buttons = [...(remedy ? [remedyWords(remedy)] : []), ...(rule ? [TURN_OFF] : []), NOT_TODAY];
  const options = { modal: true, detail: whyLines(explained).join('\n\n') };
  const answer = await vscode.window.showInformationMessage(whyTitle(explained), options, ...buttons);
  if (remedy && answer === remedyWords(remedy)) await help(remedy);
  if (rule && answer === TURN_OFF) await turnOff(rule.id);
  if (answer === NOT_TODAY) await notToday(parts);
}

function explanationOf(
  last: RecordOf<'nudge'>,
  rule: NudgeRule | undefined,
  { coach: { own }, counting }: NudgingParts,
): ExplainedNudge {
  const { dayOf } = counting.settled.calendar;
  const { framework, journal, nudgeSettings } = own;
  const title = rule && framework && servedTitle(framework, rule);
  return {
    kind: rule?.id,
    at: shortMoment(last.at, Date.now()),
    about: rule?.id === 'feedback-due' ? YOUR_FOCUS : subjectWords(last.subject, own),
    crossing: last.crossing,
    expectation: rule && { id: rule.expectation, title },
    shownToday: journal ? nudgesOn(journal, dayOf(Date.now()), dayOf) : 0,
    perDay: nudgeSettings.perDay,
  };
}

/** What the ladder calls it that a nudge serves: an expectation, or its rule on growing. */
function servedTitle(framework: Framework, { expectation }: NudgeRule): string | undefined {
  if (expectation !== undefined) return expectationWithId(framework, expectation)?.title;
  return framework.progression.growth_conversations?.rule;
}

/** A branch by its name, a pull request by its title; undefined: it is no longer known. */
function subjectWords(subject: string, { gitHub }: NudgingParts['coach']['own']): string | undefined {
  const end = subject.indexOf(':');
  if (end > 0) return subject.slice(0, end);
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  const known = last && [...last.authored, ...last.reviewRequested, ...last.reviewed].find(({ id }) => id === subject);
  return known && pullRequestTitle(known);
}

function stillTrue({ nudge, subject }: RecordOf<'nudge'>, { coach }: NudgingParts): Nudge | undefined {
  const nudges = coach.showsSample ? [] : (coach.advice?.nudges ?? []);
  return nudges.find((one) => one.nudge === nudge && one.subject === subject);
}
