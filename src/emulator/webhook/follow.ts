/**
 * A request with what HTTP asks for on the way: redirects and a challenge for a password.
 * Owns: both, and that cookies go along. Must not know: retries.
 */
import type { Form } from '../engine/carrier-event';
import type { Cookies } from './cookies';
import { exchange, NoAnswer, type Answer } from './http-exchange';
import { prepare } from './prepare';
import { redirect } from './redirect';
import type { Method } from './webhook';

const MOST_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];

export interface Target {
  url: string;
  method: Method;
  form: Form;
}

/** Who sends: its password, the request's token, and where requests really go. */
export interface Sender {
  authToken: string;
  token: string;
  redirects: ReadonlyMap<string, string>;
  cookies: Cookies;
  /** whose cookies; empty for those of nobody */
  call: string;
}

export interface Limits {
  connectMs: number;
  readMs: number;
  totalMs: number;
}

/** @throws NoAnswer, with Twilio's 11215 after too many redirects */
export async function follow(
  first: Target,
  sender: Sender,
  limits: Limits,
): Promise<{ answer: Answer; url: string }> {
  let target = first;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await ask(target, sender, limits);
    const location = answer.headers.location;
    if (!REDIRECTS.includes(answer.status) || location === undefined) return { answer, url: target.url };
    target = redirected(target, answer.status, location);
  }
  throw new NoAnswer('rt', 11215, 'too many HTTP redirects');
}

async function ask(target: Target, sender: Sender, limits: Limits): Promise<Answer> {
  refuseBadHost(target.url);
  const answer = await once(target, sender, limits);
  const isChallenged = answer.status === 401 && /^basic/i.test(answer.headers['www-authenticate'] ?? '');
  if (!isChallenged || new URL(target.url).username === '') return answer;
  return once(target, { ...sender, authorize: true }, limits);
}

async function once(
  target: Target,
  sender: Sender & { authorize?: boolean },
  limits: Limits,
): Promise<Answer> {
  const { cookies, call, redirects } = sender;
  const cookie = cookies.headerFor(call, target.url);
  const prepared = prepare(target, { ...sender, cookie });
  const answer = await exchange({ ...redirect(prepared, redirects), ...limits });
  cookies.keep(call, target.url, answer.headers['set-cookie'] ?? []);
  return answer;
}

/** As a browser would: 307 and 308 keep method and body, the others become a plain GET. */
function redirected(target: Target, status: number, location: string): Target {
  const url = new URL(location, target.url).href;
  return status === 307 || status === 308 ? { ...target, url } : { url, method: 'GET', form: {} };
}

/** Twilio refuses host names with an underscore (Twilio docs: error 11210). */
function refuseBadHost(url: string): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new NoAnswer('rt', 11200, `not an http URL: ${url}`);
  if (new URL(url).hostname.includes('_')) throw new NoAnswer('rt', 11210, 'host name with an underscore');
}
