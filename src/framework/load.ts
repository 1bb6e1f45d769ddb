import { type Framework, mappedTo } from './framework.ts';
import { type Parsed, parseCompetencyMap, parseProgression } from './parse.ts';
import { WHOLE_FILE } from './place.ts';
import type { FileFault, FrameworkProblem } from './problem.ts';
import type { CompetencyMap, Progression } from './schema.ts';

export interface FrameworkFile {
  /** What ships with Rung, or what the setting rung.framework.path names. */
  readonly source: 'built-in' | 'team';
  readonly part: 'progression' | 'competency-map';
}

/** Brings a file's bytes, or says why not. A team's map that does not exist is `missing-file`, and no problem. */
export type ReadFrameworkFile = (file: FrameworkFile) => Promise<FileReading>;

export type FileReading = { readonly kind: 'read'; readonly bytes: Uint8Array } | FileFault;

/** There is always a framework to show. */
export interface LoadedFramework {
  readonly framework: Framework;
  /** undefined: the framework is what was asked for. */
  readonly fault: FrameworkFault | undefined;
}

/** What is wrong with a team's files, and what is shown meanwhile. */
export interface FrameworkFault {
  readonly file: FrameworkFile;
  /** At least one. */
  readonly problems: readonly FrameworkProblem[];
  /** `built-in`: no good one was known yet. `no-map`: the team's ladder is in use, without a map. */
  readonly shown: 'last-good' | 'built-in' | 'no-map';
}

const BUILT_IN_PROGRESSION: FrameworkFile = { source: 'built-in', part: 'progression' };
const BUILT_IN_MAP: FrameworkFile = { source: 'built-in', part: 'competency-map' };
const TEAM_PROGRESSION: FrameworkFile = { source: 'team', part: 'progression' };
const TEAM_MAP: FrameworkFile = { source: 'team', part: 'competency-map' };

/**
 * Reads the framework. `lastGood` is the one that was last read from the same source without a fault (undefined: none); what a
 * fault in a team's files leaves out is taken from there. The map is looked at once the ladder is in order. Throws only where a
 * file that ships with Rung has a problem, which is a bug.
 */
export async function loadFramework(
  read: ReadFrameworkFile,
  source: FrameworkFile['source'],
  lastGood?: Framework,
): Promise<LoadedFramework> {
  if (source === 'built-in') return { framework: await builtIn(read), fault: undefined };
  const progression = parsed(await read(TEAM_PROGRESSION), parseProgression);
  if (progression.kind === 'problems') {
    const framework = lastGood ?? (await builtIn(read));
    const shown = lastGood ? 'last-good' : 'built-in';
    return { framework, fault: { file: TEAM_PROGRESSION, problems: progression.problems, shown } };
  }
  return withMap(read, progression.value, lastGood);
}

async function withMap(
  read: ReadFrameworkFile,
  progression: Progression,
  lastGood?: Framework,
): Promise<LoadedFramework> {
  const reading = await read(TEAM_MAP);
  if (reading.kind === 'missing-file') {
    const { map } = await builtIn(read);
    return { framework: { progression, map: fitting(map, progression) }, fault: undefined };
  }
  const own = parsed(reading, (bytes) => parseCompetencyMap(bytes, progression));
  if (own.kind === 'parsed') return { framework: { progression, map: own.value }, fault: undefined };
  const map = fitting(lastGood?.map, progression);
  return {
    framework: { progression, map },
    fault: { file: TEAM_MAP, problems: own.problems, shown: map ? 'last-good' : 'no-map' },
  };
}

async function builtIn(read: ReadFrameworkFile): Promise<Framework> {
  const progression = sound(parsed(await read(BUILT_IN_PROGRESSION), parseProgression));
  const map = sound(parsed(await read(BUILT_IN_MAP), (bytes) => parseCompetencyMap(bytes, progression)));
  return { progression, map };
}

/** A map goes with another ladder where it says which of its levels belongs to each level there. */
function fitting(map: CompetencyMap | undefined, progression: Progression): CompetencyMap | undefined {
  const fits = map && progression.levels.every((level) => mappedTo(map, level) !== undefined);
  return fits ? map : undefined;
}

function parsed<Value>(reading: FileReading, parse: (bytes: Uint8Array) => Parsed<Value>): Parsed<Value> {
  if (reading.kind === 'read') return parse(reading.bytes);
  return { kind: 'problems', problems: [{ ...WHOLE_FILE, ...reading }] };
}

function sound<Value>(parsed: Parsed<Value>): Value {
  if (parsed.kind === 'parsed') return parsed.value;
  throw new Error(`a built-in file of the framework has a problem: ${JSON.stringify(parsed.problems[0])}`);
}
