import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { vsCodeFolder } from './folders.ts';
import { quietSettings } from './settings.ts';

/** The program of the server build. */
export const serverMain = join(vsCodeFolder, 'out', 'server-main.js');

export interface ServerOptions {
  /** Keeps user settings, state and log, laid out as in a desktop VS Code's `--user-data-dir`. */
  readonly home: string;
  /** Keeps the installed extensions. Default: `extensions` in the home. */
  readonly extensions?: string;
  /** Default: a free port. */
  readonly port?: number;
  /** User settings, on top of those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False: every folder counts as trusted. Default true, where VS Code asks and starts in Restricted Mode. */
  readonly workspaceTrust?: boolean;
  /** True: the page may load tests into the extension host. Toasts and modal dialogs do not show then. */
  readonly testDriver?: boolean;
  /** The folder that opens when the address names none. */
  readonly folder?: string;
  /** Environment of the extension host, on top of this process's. */
  readonly env?: Readonly<Record<string, string>>;
  /** A module that the server and its extension hosts load before anything else: an absolute path. */
  readonly preload?: string;
}

export interface VsCodeServer {
  readonly port: number;
  /** The address of the workbench, with that folder open; without one the window is empty. */
  address(folder?: string): string;
  /** Ends the server with everything that it started. */
  stop(): Promise<void>;
}

/**
 * Pages on this machine are opened through a proxy, which the server build does not have. The stand-in GitHub takes its place
 * for its own pages.
 */
function pagesOf(standIn: unknown): Readonly<Record<string, string>> {
  return typeof standIn === 'string' ? { VSCODE_PROXY_URI: `${standIn}/{{port}}/` } : {};
}

/** Starts the server build of VS Code and waits until it answers. Rejects when it ends before that. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const port = options.port ?? (await freePort());
  await writeUserSettings(options.home, options.settings ?? {});
  const log = createWriteStream(join(options.home, 'server.log'), { flags: 'a' });
  const server = spawn(process.execPath, serverArguments(options, port), {
    detached: true,
    env: { ...process.env, ...pagesOf(options.settings?.['rung.github.host']), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  const stopWithUs = () => killGroup(server);
  process.once('exit', stopWithUs);
  await answer(server, port, options.home);
  return {
    port,
    address: (folder) =>
      `http://127.0.0.1:${port}/${folder === undefined ? '?ew=true' : `?folder=${encodeURI(folder)}`}`,
    async stop() {
      process.off('exit', stopWithUs);
      const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
      killGroup(server);
      await ended;
      log.end();
    },
  };
}

function serverArguments(options: ServerOptions, port: number): string[] {
  return [
    // Extension hosts get the arguments of the server's Node, and no NODE_OPTIONS.
    ...(options.preload === undefined ? [] : ['--import', pathToFileURL(options.preload).href]),
    serverMain,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', options.home, '--user-data-dir', options.home],
    ...['--extensions-dir', options.extensions ?? join(options.home, 'extensions')],
    ...['--disable-telemetry', '--disable-getting-started-override'],
    // The environment is ours to choose: a login shell's PATH would bring back the git that a test took away.
    '--force-disable-user-env',
    ...(options.workspaceTrust === false ? ['--disable-workspace-trust'] : []),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.folder === undefined ? [] : ['--default-folder', options.folder]),
  ];
}

async function writeUserSettings(home: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = join(home, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
}

async function answer(server: ChildProcess, port: number, home: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`VS Code's server ended early; see ${join(home, 'server.log')}`);
    const response = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (response?.ok) return;
    await pause(50);
  }
}

/** Its extension hosts, file watchers and git processes are in the group of the server. */
function killGroup(server: ChildProcess): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** A port that nobody listens on: `preferred` or one of the next nine if that is free, else any. */
export async function freePort(preferred?: number): Promise<number> {
  const wanted = preferred === undefined ? [] : Array.from({ length: 10 }, (_, step) => preferred + step);
  for (const port of [...wanted, 0]) {
    const probe = createServer();
    const listening = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!listening) continue;
    const address = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    if (typeof address === 'object' && address !== null) return address.port;
  }
  throw new Error('No free port.');
}
