/** A queue that tells callers their place, and calls an agent when somebody waits: Express, TwiML and REST together. */
import express from 'express';
import twilio from 'twilio';
import { clientOf, listen, type Account, type SampleApp } from './sample-app';

type Form = Record<string, string>;

/** @param agent whose phone is called when somebody waits */
export async function startSupportQueue(account: Account, agent: string): Promise<SampleApp> {
  const client = clientOf(account);
  const app = express();
  app.get('/waiting', async (_, response) => {
    const queues = await client.queues.list();
    response.json(queues.map(({ friendlyName, currentSize }) => ({ friendlyName, currentSize })));
  });
  app.use(express.urlencoded({ extended: false }), twilio.webhook(account.authToken, { protocol: 'http' }));
  const reply = (
    path: string,
    write: (document: InstanceType<typeof twilio.twiml.VoiceResponse>, form: Form) => void,
  ) =>
    app.post(path, (request, response) => {
      const document = new twilio.twiml.VoiceResponse();
      write(document, request.body as Form);
      response.type('text/xml').send(document.toString());
    });
  reply('/voice', (document) => {
    document.enqueue({ action: '/done', waitUrl: '/wait' }, 'support');
    void client.calls.create({ to: agent, from: account.number, url: `${server.url}/agent` });
  });
  reply('/wait', (document, { QueuePosition, AvgQueueTime }) => {
    document.say(`You are number ${QueuePosition}, average wait ${AvgQueueTime} seconds`);
    document.pause({ length: 10 });
  });
  reply('/agent', (document) => document.dial({ action: '/next' }).queue({ url: '/connecting' }, 'support'));
  reply('/connecting', (document, { QueueTime }) => document.say(`Connected after ${QueueTime} seconds`));
  reply('/done', (document, { QueueResult }) => document.say(`Goodbye: ${QueueResult}`));
  reply('/next', (document) => document.hangup());
  const server = await listen(app);
  return server;
}
