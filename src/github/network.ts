import type { GitHubProblem } from '../facts/gitHubObservation.ts';

/** Why no answer came: read once from what `fetch` threw and from the errors that it gives as causes. */
export function problemOfNetwork(thrown: unknown, host: string): GitHubProblem {
  const signs = causesOf(thrown).flatMap(({ code, message }) => [code, message].filter((sign) => sign !== undefined));
  const found = (sign: RegExp) => signs.find((said) => sign.test(said));
  if (found(PROXY) || isWordless(thrown)) return { kind: 'proxy-asks' };
  if (found(DNS)) return { kind: 'no-such-host', host };
  const tls = found(TLS);
  return tls === undefined ? { kind: 'offline' } : { kind: 'tls-failed', code: TLS.exec(tls)?.[0] ?? '' };
}

/** For a 407 outside of a tunnel `fetch` fails without a word, as it does for nothing else that Rung could meet. */
function isWordless(thrown: unknown): boolean {
  return causesOf(thrown).some(({ code, message, isLast }) => isLast && code === undefined && message === '');
}

/** As undici words a 407 to its tunnel and on the way, and Chromium, which VS Code may use instead. */
const PROXY = /\(407\)|^proxy authentication required$|ERR_PROXY_AUTH|ERR_UNEXPECTED_PROXY_AUTH/;

/** https://nodejs.org/api/errors.html#common-system-errors and the DNS errors of libuv; the last one is Chromium's. */
const DNS = /^ENOTFOUND$|^EAI_AGAIN$|^EAI_NONAME$|ERR_NAME_NOT_RESOLVED/;

/** Codes of Node's TLS, of OpenSSL (https://nodejs.org/api/tls.html#x509-certificate-error-codes) and of Chromium. */
const TLS =
  /\b(?:ERR_TLS_\w+|ERR_SSL_\w+|ERR_CERT_\w+|CERT_\w+|EPROTO|UNABLE_TO_\w+|\w*SELF_SIGNED_CERT\w*|HOSTNAME_MISMATCH|INVALID_CA|CRL_\w+)\b/;

interface Cause {
  readonly code: string | undefined;
  readonly message: string;
  /** It names no cause of its own. */
  readonly isLast: boolean;
}

/** The error, its cause, the cause of that and so on; of one that holds several, each. Bounded: causes may form a ring. */
function causesOf(thrown: unknown, depth = 0): readonly Cause[] {
  if (!(thrown instanceof Error) || depth > 8) return [];
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  const several: readonly unknown[] = thrown instanceof AggregateError ? thrown.errors.slice(0, 4) : [];
  const within = [thrown.cause, ...several].filter((one) => one !== undefined);
  return [
    { code, message: thrown.message, isLast: within.length === 0 },
    ...within.flatMap((one) => causesOf(one, depth + 1)),
  ];
}
