/** What a variable of the environment may hold, as zod reads it. Owns: that an empty one is one that is not set. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorWord } from './error-code';
import { isSafeAddress } from './is-safe-address';
import { listed } from './value-pairs';

export const empty = (value: unknown): unknown => (value === '' ? undefined : value);
export const text = z.preprocess(empty, z.string().optional());
const secretText = z.string().min(16, 'must have at least 16 characters');
export const secret = z.preprocess(empty, secretText.optional());
/** A secret that requests carry: signs of ASCII, and no space at an end (RFC 9110, field values). */
export const token = z.preprocess(
  empty,
  secretText
    .regex(
      /^[!-~]([ -~]*[!-~])?$/,
      'must be of ASCII letters, digits and signs, with no space at its ends: no other arrives in a header',
    )
    .optional(),
);
export const url = z.preprocess(
  empty,
  z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL such as https://calls.example.com' })
    .optional(),
);
/** @param problem what is wrong with a value; null: nothing */
export const checked = (problem: (value: string) => string | null) =>
  z.preprocess(
    empty,
    z
      .string()
      .superRefine((value, context) => {
        const message = problem(value);
        if (message !== null) context.addIssue({ code: 'custom', message });
      })
      .optional(),
  );
/** An address that paths are added to: it may have one of its own, and nothing after that. */
export const baseUrl = checked((value) => {
  if (!URL.canParse(value) || !/^https?:\/\//i.test(value))
    return 'must be an http or https URL such as https://calls.example.com';
  const isPlain = !hasUser(value) && !/[?#]/.test(value);
  return isPlain ? null : 'must have no user, password, query or fragment, such as https://calls.example.com';
});
/** Where personal data may be sent. */
export const safeUrl = checked((value) => {
  if (!URL.canParse(value) || !isSafeAddress(new URL(value)))
    return 'must be an https URL, or an http URL of this machine';
  return hasUser(value) ? 'must have no user and no password: what is sent is signed' : null;
});

/** No request is sent to such an address (Fetch, "includes credentials"). */
function hasUser(address: string): boolean {
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}
/** What it must be of a few words; the first where it is not set unless `preset` says which. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  preset: Words[number],
) =>
  z.preprocess(
    empty,
    z.enum(words, { error: `must be one of ${words.join(', ')}` }).default(preset as never),
  );
/** @param what the file is, whose path this is: it has a JSON object in it */
export const jsonFile = (what: string) =>
  checked((path) => {
    try {
      const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return typeof read === 'object' && read !== null ? null : `must name ${what} (JSON)`;
    } catch (error) {
      // The error of what is no JSON has some of the file in it.
      if (error instanceof SyntaxError) return `must name ${what} (JSON)`;
      return `must name ${what} that this user may read (${errorWord(error)})`;
    }
  });
/** Hosts, or `host:port`, as an address names them. */
export const hosts = checked((value) => {
  const wrong = listed(value).findIndex((one) => !isHost(one.toLowerCase()));
  return wrong < 0
    ? null
    : `must be hosts or host:port, such as crm.internal or 10.0.0.7:8080; that is not so of number ${wrong + 1}`;
});

/** Whether addresses can name it so. */
function isHost(written: string): boolean {
  if (!/^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d+)?$/.test(written) || !URL.canParse(`http://${written}`))
    return false;
  const { host, hostname } = new URL(`http://${written}`);
  return host === written || `${hostname}:80` === written;
}
const within = (what: string, least: number, most: number): string =>
  `must be ${what} from ${least}${most === Infinity ? '' : ` to ${most}`}`;
/** @param what it must be, said with its limits wherever it is not */
export const number = (what: string, least: number, most = Infinity) => {
  const error = within(what, least, most);
  return z.coerce.number({ error }).min(least, error).max(most, error);
};
/** The same of what has no fractions. */
export const whole = (what: string, least: number, most = Infinity) =>
  number(what, least, most).int(within(what, least, most));
export const port = (preset: number) => z.preprocess(empty, whole('a port number', 0, 65535).default(preset));
