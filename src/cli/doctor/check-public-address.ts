/**
 * The address the carrier calls. Owns: whether it leads to a server of ours that is ready, and whether what is signed for
 * it is taken there: a proxy that rewrites, and another auth token, show here and not when somebody calls.
 */
import twilio from 'twilio';
import { errorWord } from '../../lib/error-code';
import { twilioUrls } from '../../twilio/urls';
import { askUrl, type Check, type Examination } from './examination';
import { says, type Finding } from './finding';

const { ok, note, warning, problem } = says('public-address');
/** A webhook that tells a session nothing (Twilio docs: Conversations Webhooks). */
const HARMLESS = { EventType: 'onUserAdded', Source: 'aftercall doctor', Words: "it's a test: ä, %27, +" };

export const checkPublicAddress: Check = async (examination) => {
  const ready = await readiness(examination);
  if (ready.some(({ level }) => level === 'problem')) return ready;
  return [...ready, await signedRoundTrip(examination)];
};

async function readiness({ publicUrl }: Examination): Promise<Finding[]> {
  try {
    const response = await askUrl(`${publicUrl}/readyz`);
    if (response.status >= 300 && response.status < 400) {
      const hint = 'set PUBLIC_URL to where it redirects: a redirected webhook loses its signature';
      return [problem(publicUrl, `redirects to ${response.headers.get('location') ?? 'elsewhere'}`, hint)];
    }
    const read = (await response.json().catch(() => null)) as { status?: string; problems?: string[] } | null;
    if (read?.status === 'ready') return [ok(publicUrl, 'leads to Aftercall, which is ready')];
    if (read?.status === 'not-ready')
      return (read.problems ?? []).map((words) =>
        warning(publicUrl, `is not ready: ${words}`, 'see its log'),
      );
    const hint = 'does the proxy or tunnel lead to this app, at the port of PORT?';
    return [problem(publicUrl, `is answered (${response.status}), but not by Aftercall`, hint)];
  } catch (error) {
    const hint = 'start the app; then look at the proxy or tunnel, its certificate, and the name in DNS';
    return [problem(publicUrl, `was not reached (${errorWord(error)})`, hint)];
  }
}

async function signedRoundTrip({ config, publicUrl }: Examination): Promise<Finding> {
  if (!config.twilio)
    return note(publicUrl, 'no signature was tried: the local carrier has a token of its own');
  const { authToken } = config.twilio;
  const url = `${twilioUrls(publicUrl).conversationsPost}?doctor=${encodeURIComponent("it's & here")}`;
  const signature = twilio.getExpectedTwilioSignature(authToken, url, HARMLESS);
  const taken = await send(url, signature);
  if (typeof taken === 'string')
    return problem(publicUrl, `a signed webhook was not answered (${taken})`, 'see the log of the app');
  if (taken === 403)
    return problem(
      'PUBLIC_URL',
      'what is signed for it is refused there',
      'the app that answers has another PUBLIC_URL or TWILIO_AUTH_TOKEN, or a proxy changes paths, queries or bodies',
    );
  if (taken !== 200)
    return problem(publicUrl, `a signed webhook was answered ${taken}`, 'see the log of the app');
  const forged = await send(url, 'forged');
  if (forged === 403) return ok(publicUrl, 'what is signed is taken, and what is not is refused');
  return problem(
    publicUrl,
    `an unsigned webhook was ${typeof forged === 'string' ? 'not answered' : 'answered'} ${forged}`,
    'something before the app answers for it',
  );
}

/** @returns the status, or the word of the network where nobody answered */
async function send(url: string, signature: string): Promise<number | string> {
  const headers = { 'x-twilio-signature': signature };
  const request = { method: 'POST', headers, body: new URLSearchParams(HARMLESS) };
  return askUrl(url, request).then((response) => response.status, errorWord);
}
