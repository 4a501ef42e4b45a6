/** Variables with several values in them: lists, and `NAME=value` pairs. Owns: how they are written. */

const SHORTEST_KEY = 16;
const SETTINGS_NAME = /^[A-Za-z][\w-]{0,63}$/;

/** What stands between white space or commas. */
export function listed(written: string): string[] {
  return written.split(/[\s,]+/).filter((part) => part !== '');
}

/** Pairs, of which a value in quotes may be a sentence; else whatever stands between white space or commas. */
const PAIR = /[^\s,="']+=(?:"[^"]*"|'[^']*')(?=[\s,]|$)|[^\s,]+/g;

/** `NAME=value` or `NAME="a value"` pairs separated by white space or commas. A problem never repeats what was written: it may be a secret. */
export function readPairs(
  variable: string,
  names: RegExp,
  written: string,
  problems: string[],
): { [name: string]: string } {
  const pairs: { [name: string]: string } = {};
  for (const [pair] of written.matchAll(PAIR)) {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined || !names.test(name))
      problems.push(`${variable}: must be NAME=value pairs separated by spaces`);
    else pairs[name] = value.replace(/^(["'])(.*)\1$/s, '$2');
  }
  return pairs;
}

export function readKeys(
  variable: string,
  env: NodeJS.ProcessEnv,
  problems: string[],
): { [name: string]: string } {
  const keys = readPairs(variable, SETTINGS_NAME, env[variable] ?? '', problems);
  for (const [name, secret] of Object.entries(keys)) {
    if (secret.length < SHORTEST_KEY)
      problems.push(`${variable}: the secret of ${name} must have at least ${SHORTEST_KEY} characters`);
  }
  return keys;
}
