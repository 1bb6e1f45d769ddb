import { type SimpleGitOptions, simpleGit } from 'simple-git';
import { gitEnvironment } from './gitEnvironment.ts';

/** Something to ask of git: what to run, and how to read what it writes. */
export interface GitTask<Answer> {
  readonly arguments: readonly string[];
  /** What git reads from its standard input. Left out: nothing. */
  readonly input?: Buffer;
  /** Pure. `output` is what git wrote to its standard output, byte by byte. */
  parse(output: Buffer): Answer;
}

export type GitAnswer<Answer> = { readonly kind: 'answered'; readonly answer: Answer } | GitFailure;

export interface GitFailure {
  readonly kind: 'failed';
  readonly exitCode: number;
  /** The line of its standard error in which git says what is wrong, else the first. */
  readonly said: string;
  readonly output: Buffer;
}

/** git in one folder. */
export interface Git {
  /** A non-zero exit is a value. Throws where `signal` was aborted. */
  run<Answer>(task: GitTask<Answer>): Promise<GitAnswer<Answer>>;
}

export interface GitPlace {
  /** A folder that exists. */
  readonly folder: string;
  /** Absolute path of git. */
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Settings for git, over those of the repository. */
  readonly configuration?: Readonly<Record<string, string>>;
  /** Variables of git's own, such as the index that it is to use. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

export function gitIn({
  folder,
  program,
  environment,
  configuration = {},
  variables: own = {},
  signal,
}: GitPlace): Git {
  const variables = { ...gitEnvironment(environment, configuration), ...AUDIBLE, ...own };
  return {
    async run(task) {
      signal?.throwIfAborted();
      let outcome: Outcome | undefined;
      const git = simpleGit({
        ...options(folder, program, variables, signal),
        ...(task.input && task.input.length > 0 && { input: () => task.input }),
        errors: (error, { exitCode, stdOut, stdErr }) => {
          outcome = { exitCode, output: Buffer.concat(stdOut), complaint: Buffer.concat(stdErr).toString('utf8') };
          return signal?.aborted ? error : undefined;
        },
      });
      try {
        await git.env(variables).raw([...task.arguments]);
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
      signal?.throwIfAborted();
      return answerOf(task, outcome);
    },
  };
}

/** simple-git waits 50 ms longer for a run that wrote nothing at all. A line of tracing is something. */
const AUDIBLE = { GIT_TRACE: '2' };

/** Lines of tracing begin with the time of day. */
const TRACING = /^\d\d:\d\d:\d\d\.\d+ /;

interface Outcome {
  readonly exitCode: number;
  readonly output: Buffer;
  readonly complaint: string;
}

function answerOf<Answer>(task: GitTask<Answer>, outcome: Outcome | undefined): GitAnswer<Answer> {
  const { exitCode = -1, output = Buffer.alloc(0), complaint = '' } = outcome ?? {};
  if (exitCode === 0) return { kind: 'answered', answer: task.parse(output) };
  const lines = complaint.split('\n').filter((line) => !TRACING.test(line));
  const said = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0] ?? '';
  return { kind: 'failed', exitCode, said, output };
}

/** simple-git blocks what can make git run programs; it is let through here because Rung sets it to values that run none. */
function options(
  folder: string,
  program: string,
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Partial<SimpleGitOptions> {
  return {
    baseDir: folder,
    binary: program,
    ...(signal && { abort: signal }),
    allowEnvironment: Object.keys(variables).filter((name) => name.startsWith('GIT_')),
    // Output that is still under way when git exits is waited for.
    completion: { onClose: true, onExit: false },
    unsafe: {
      allowUnsafeCustomBinary: true,
      allowUnsafeConfigEnvCount: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeFilter: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
    },
  };
}
