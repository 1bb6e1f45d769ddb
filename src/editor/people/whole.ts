import { levelChoices, levelOfPerson } from '../../delegation/personLevel.ts';
import { personView } from '../../delegation/personView.ts';
import type { Person } from '../../delegation/schema.ts';
import type { Framework } from '../../framework/framework.ts';
import type { ListedPerson, PageFile, ToPage } from '../../webview/people/protocol.ts';
import * as words from '../../words/delegation.ts';
import { frameworkProblemSentence } from '../../words/frameworkProblems.ts';
import { settingProblemSentence } from '../../words/workingTime.ts';
import type { PeopleReading } from './source.ts';

/** All that the page draws. */
export function wholePeople(framework: Framework, reading: PeopleReading, chosen: string | undefined): ToPage {
  const person = reading.people.find(({ name }) => name === chosen);
  return {
    kind: 'people',
    file: pageFile(reading),
    people: reading.people.map((one) => listed(framework, one)),
    chosen: person && personView(framework, person),
    choices: levelChoices(framework),
  };
}

function pageFile({ uri, kind, people, problems, isUnsaved, settingProblem }: PeopleReading): PageFile {
  const [problem] = problems;
  return {
    path: uri.fsPath,
    isMissing: kind === 'missing',
    fault: problem && {
      sentence: faultSentence(problem, problems.length - 1, people.length > 0),
      line: isOfFile(problem) ? 0 : problem.line,
    },
    remarks: [
      ...(settingProblem ? [settingProblemSentence(settingProblem)] : []),
      ...(isUnsaved ? [words.UNSAVED] : []),
    ],
  };
}

/** What is wrong with a file that is `faulty`, in a sentence. */
export function wholeFault(reading: PeopleReading): string {
  return pageFile(reading).fault?.sentence ?? '';
}

type Problem = PeopleReading['problems'][number];

function faultSentence(problem: Problem, more: number, shows: boolean): string {
  const sentence = frameworkProblemSentence(problem);
  if (isOfFile(problem)) return words.fileUnread(sentence);
  return words.faultSentence(sentence, problem.line, more, shows);
}

/** The file could not be used at all, so no line of it is at fault. */
function isOfFile({ kind }: Problem): boolean {
  return kind === 'missing-file' || kind === 'unreadable-file' || kind === 'too-large';
}

function listed(framework: Framework, person: Person): ListedPerson {
  const level = levelOfPerson(framework, person);
  const marks = new Set((person.not_yet ?? []).map(({ touchpoint }) => touchpoint)).size;
  const isKnown = level.kind === 'known';
  const names = isKnown ? [level.chosen, level.column].flatMap((one) => (one ? [one.id, one.title] : [])) : [];
  return {
    name: person.name,
    level: isKnown ? level.chosen.title : person.level,
    isLevelUnknown: level.kind === 'unknown',
    levelNames: [...new Set([...names, ...(person.level === undefined ? [] : [person.level])])],
    marks,
  };
}
