import { log } from '@team-lantern/log';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail to the post room. Resolves when it is in the queue, not when it has arrived. */
export async function send(mail: Mail): Promise<void> {
  await fetch('/post-room/mails', { method: 'POST', body: JSON.stringify(mail) });
  log.event('mail.queued', { subject: mail.subject });
}
