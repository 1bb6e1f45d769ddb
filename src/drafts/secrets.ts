/** What stands in place of a secret. */
export const HIDDEN = '•••';

/** Takes every secret out of a text. */
export type WithoutSecrets = (text: string) => string;

/**
 * `environment`: names and values of this process's variables. Of these count as secret: values whose name says so, values
 * that look like keys, and passwords in addresses. So do tokens of well-known services, wherever they come from.
 */
export function withoutSecretsOf(environment: Readonly<Record<string, string | undefined>>): WithoutSecrets {
  const values = Object.entries(environment).flatMap(([name, value = '']) => secretsIn(name, value));
  // A secret may be a part of another one.
  const secrets = [...new Set(values)].sort((a, b) => b.length - a.length);
  return (text) => {
    const kept = secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
    return kept.replace(WELL_KNOWN, HIDDEN).replace(PASSWORD_IN_ADDRESS, `$1${HIDDEN}@`);
  };
}

function secretsIn(name: string, value: string): readonly string[] {
  const passwords = [...value.matchAll(PASSWORD_IN_ADDRESS)].map(([, , password = '']) => password);
  const whole = (SECRET_NAME.test(name) && !NO_SECRET.test(name)) || looksLikeKey(value) ? value.trim() : '';
  return [whole, ...passwords].filter((secret) => secret.length >= SHORTEST);
}

/** Shorter ones are words and numbers of every text. In characters. */
const SHORTEST = 6;

const SECRET_NAME =
  /(?:^|_)(?:\w*TOKEN|\w*SECRET|\w*PASSW\w*|PASS|PASSPHRASE|\w*API_?KEYS?|\w*KEY|CREDENTIALS?|COOKIE|SESSION|DSN|\w*CONNECTION_?STRING|\w*WEBHOOK\w*|PAT)(?:_|$)/i;

/** Places and settings whose names only sound so. */
const NO_SECRET =
  /(?:_PATH|_FILE|_DIR|_SOCK|_HOME|_TYPE|_ID)$|^(?:XDG_|DESKTOP_SESSION$|SESSION_MANAGER$|GDMSESSION$)/i;

/** Letters and digits without a word in them, as a program makes them. */
function looksLikeKey(value: string): boolean {
  return /^[\w+=.~-]{20,}$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && !/[a-z]{12}/i.test(value);
}

const WELL_KNOWN = new RegExp(
  [
    // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
    'gh[oprsu]_\\w{20,255}',
    'github_pat_\\w{20,255}',
    'glpat-[\\w-]{16,64}',
    'npm_[A-Za-z0-9]{30,64}',
    'xox[abeoprs]-[\\w-]{10,255}',
    '(?:AKIA|ASIA)[A-Z0-9]{16}',
    'AIza[\\w-]{35}',
    '\\bsk-[\\w-]{20,255}',
    '\\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,255}',
    // A JSON Web Token: https://www.rfc-editor.org/rfc/rfc7519
    'eyJ[\\w-]{5,4096}\\.eyJ[\\w-]{5,4096}\\.[\\w-]{5,1024}',
    '-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\\s\\S]{0,20000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)',
  ].join('|'),
  'g',
);

/** `postgres://mara:password@host`. */
const PASSWORD_IN_ADDRESS = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]{0,200}:)([^\s/@]{1,400})@/gi;
