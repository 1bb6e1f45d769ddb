import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import type { Reply } from './replies.ts';

/** Sends a reply, or does to it on its way what the fault says. */
export async function deliver(response: ServerResponse, reply: Reply, fault: Fault | undefined): Promise<void> {
  const bytes = Buffer.from(reply.body);
  const length = { 'content-length': bytes.length };
  switch (fault?.kind) {
    case 'connection-reset':
      response.socket?.resetAndDestroy();
      return;
    case 'silent-body':
      response.writeHead(reply.status, { ...reply.headers, ...length });
      response.flushHeaders();
      return;
    case 'cut-body': {
      const part = bytes.subarray(0, Math.floor(bytes.length * fault.share));
      if (fault.connection === 'kept') {
        response.writeHead(reply.status, reply.headers).end(part);
      } else {
        response.writeHead(reply.status, { ...reply.headers, ...length });
        response.write(part, () => response.destroy());
      }
      return;
    }
    case 'slow':
      await waitOrClose(response, fault.milliseconds);
  }
  if (!response.destroyed) response.writeHead(reply.status, { ...reply.headers, ...length }).end(bytes);
}

/** Ends early where nobody waits for the answer any more. */
async function waitOrClose(response: ServerResponse, milliseconds: number): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await setTimeout(milliseconds, undefined, { signal: gone.signal }).catch(() => undefined);
}
