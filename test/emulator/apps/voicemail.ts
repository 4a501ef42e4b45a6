/** A voicemail that texts its owner what was said: plain Node, TwiML written by hand, signatures checked by hand. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateRequest } from 'twilio';
import { clientOf, listen, type Account, type SampleApp } from './sample-app';

const DOCUMENTS: Record<string, string> = {
  '/voice':
    '<Response><Say>Leave a message &amp; press pound</Say>' +
    '<Record action="/thanks" finishOnKey="#" maxLength="60" transcribe="true" transcribeCallback="/transcribed" trim="trim-silence"/>' +
    '<Say>I heard nothing</Say></Response>',
  '/thanks': '<Response><Say>Thank you</Say><Hangup/></Response>',
  '/transcribed': '<Response/>',
};

/** @param owner whose phone is texted */
export async function startVoicemail(account: Account, owner: string): Promise<SampleApp> {
  const client = clientOf(account);
  const app: SampleApp = await listen((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const path = request.url ?? '';
    const signature = String(request.headers['x-twilio-signature']);
    if (!validateRequest(account.authToken, signature, app.url + path, form)) {
      response.writeHead(403).end();
      return;
    }
    if (path === '/transcribed') {
      const { TranscriptionText, RecordingSid = '', From } = form;
      const { duration } = await client.recordings(RecordingSid).fetch();
      const body = `${From}, ${duration} s: ${TranscriptionText}`;
      await client.messages.create({ from: account.number, to: owner, body });
    }
    response.writeHead(200, { 'Content-Type': 'text/xml' }).end(DOCUMENTS[path]);
  }
  return app;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
