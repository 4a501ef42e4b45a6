/** The families of virtual agents: by Connect, by Dial, by another application; and one that fails. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scene } from '../scene';
import type { Stage } from '../stage';

const SETTING = '/settings/call/post-session';
const LANGUAGES = ['en', 'es'];

/** Makes a virtual agent the one for all calls, and talks until the agent hangs up. */
export async function handOverTo(stage: Stage, agent: object): Promise<void> {
  await stage.change('/virtual-agents/bot', { languages: LANGUAGES, ...agent });
  await stage.change(SETTING, { virtualAgent: 'bot' });
  await stage.talks();
  stage.agentHangsUp();
}

/** What the far end of Connect does: it says something, thinks, and ends with `outcome`. */
function bot(stage: Stage, words: string, outcome: { [name: string]: string }): void {
  stage.carrier.virtualAgents.on((session) => {
    stage.say('bot', `gets ${JSON.stringify(session.parameters)}`);
    session.say(words);
    setTimeout(() => session.finish(outcome), 1500);
  });
}

export const dialogflow: Scene = {
  name: 'dialogflow-cx',
  title: 'a Dialogflow CX agent takes the leg by Connect and finishes',
  async play(stage) {
    bot(stage, 'Hello, this is your survey bot.', { VirtualAgentStatus: 'completed' });
    const gone = stage.gone('+15550001');
    await handOverTo(stage, { kind: 'dialogflow-cx', connectorName: 'survey-bot' });
    await gone;
  },
};

export const sip: Scene = {
  name: 'sip',
  title: 'a bot behind a SIP address gets the data parameters as headers',
  async play(stage) {
    const phone = stage.carrier.phone('sip:bot@voice.example.com').answers(500);
    phone.whenAnswered((call) => {
      stage.say('bot', `gets ${JSON.stringify(call.parameters)}`);
      setTimeout(() => call.hangUp(), 1500);
    });
    const gone = stage.gone('+15550001');
    await handOverTo(stage, { kind: 'sip', uri: 'sip:bot@voice.example.com' });
    await gone;
  },
};

export const otherApp: Scene = {
  name: 'url',
  title: 'another TwiML application takes the leg and gives it back',
  async play(stage) {
    const app = await otherApplication(stage);
    try {
      const gone = stage.gone('+15550001');
      await handOverTo(stage, { kind: 'url', url: app.url });
      await gone;
    } finally {
      app.close();
    }
  },
};

export const fallback: Scene = {
  name: 'fallback',
  title: 'the virtual agent fails while the customer waits: its fallback takes over',
  async play(stage) {
    bot(stage, 'One moment, please.', { VirtualAgentStatus: 'failed', VirtualAgentErrorCode: '32601' });
    const asked = stage.listening();
    const answering = (async () => {
      await stage.connected();
      await stage.answersSurvey(stage.listening());
    })();
    void asked.catch(() => undefined);
    await handOverTo(stage, { kind: 'dialogflow-cx', connectorName: 'survey-bot', fallback: 'csat' });
    await answering;
  },
};

/** A TwiML application of somebody else: says something and hands the leg back. */
async function otherApplication(stage: Stage): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
    const back = query.get('returnTo') ?? '';
    stage.say(
      'other app',
      `gets ${JSON.stringify(Object.fromEntries([...query].filter(([name]) => name !== 'returnTo')))}`,
    );
    const address = `${back}&outcome=finished`.replaceAll('&', '&amp;');
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<Response><Say>This is another application.</Say><Redirect method="POST">${address}</Redirect></Response>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/twiml`, close: () => void server.close() };
}
