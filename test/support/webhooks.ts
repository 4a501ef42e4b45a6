/** Webhooks as Twilio sends them, signed by the official library. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { ACCOUNT, type TestApp } from './test-app';

export interface Sent {
  status: number;
  type: string;
  body: string;
}

export const SID = `CA${'a'.repeat(32)}`;

/** What every webhook of a call carries. */
export function callForm(more: { [name: string]: string } = {}): { [name: string]: string } {
  return {
    AccountSid: ACCOUNT.accountSid,
    CallSid: SID,
    From: '+15550001',
    To: '+15551000',
    CallStatus: 'ringing',
    ApiVersion: '2010-04-01',
    Direction: 'inbound',
    FromCity: '',
    SomethingNew: 'x',
    ...more,
  };
}

export async function send(
  app: TestApp,
  path: string,
  form: { [name: string]: string },
  headers: { [name: string]: string } = {},
): Promise<Sent> {
  const url = path.startsWith('http') ? path : `${app.publicUrl}${path}`;
  const response = await fetch(url.replace(app.publicUrl, app.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature': getExpectedTwilioSignature(ACCOUNT.authToken, url, form),
      ...headers,
    },
    body: new URLSearchParams(form).toString(),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: await response.text(),
  };
}

/** The address a document continues at. */
export function actionOf(body: string): string {
  const found = /action="([^"]+)"/.exec(body) ?? /<Redirect[^>]*>([^<]+)</.exec(body);
  if (!found?.[1]) throw new Error(`no action in ${body}`);
  return found[1];
}
