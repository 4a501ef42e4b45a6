/** Bots on WebSockets of their own: real sockets, which the local carrier opens as Twilio does. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Scene } from '../scene';
import { startSocketBot, type BotMessage, type Talk } from '../socket-bot';
import type { Stage } from '../stage';
import { handOverTo } from './kinds';

const PUBLIC = 'bot.example.com';
const CALLER = '+15550001';
/** Half a second of μ-law at 8 kHz, the tone of a bot that speaks. */
const SOUND = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at % 18 < 9 ? 0x30 : 0xb0)));

/** The customer's leg is handed to the bot, which `answer` plays, and comes back. */
async function talkOver(
  stage: Stage,
  agent: object,
  answer: (message: BotMessage, talk: Talk) => void,
): Promise<void> {
  const bot = await startSocketBot(answer);
  stage.carrier.switches.connectSockets = 'open';
  stage.carrier.redirects.set(`https://${PUBLIC}`, bot.url);
  try {
    const gone = stage.gone(CALLER);
    await handOverTo(stage, agent);
    await gone;
  } finally {
    bot.close();
  }
}

export const relay: Scene = {
  name: 'conversation-relay',
  title: 'a bot on a WebSocket asks in text, hears the answer in text, and gives it back as HandoffData',
  async play(stage) {
    await talkOver(stage, { kind: 'conversation-relay', url: `wss://${PUBLIC}/relay` }, (message, talk) => {
      if (message.type === 'setup') {
        stage.say('bot', `is set up with ${JSON.stringify(message.customParameters)}`);
        talk.send({ type: 'text', token: 'How was it, one to five?', last: true });
        void later(() => stage.caller.say('It was a four'));
      }
      if (message.type !== 'prompt') return;
      stage.say('bot', `understands "${String(message.voicePrompt)}" and ends`);
      talk.send({ type: 'end', handoffData: '{"csat":4}' });
    });
  },
};

export const stream: Scene = {
  name: 'stream',
  title: 'a bot on a Media Stream speaks, hears a key in the sound, and closes the socket',
  async play(stage) {
    let frames = 0;
    await talkOver(stage, { kind: 'stream', url: `wss://${PUBLIC}/media` }, (message, talk) => {
      const { event, streamSid } = message;
      if (event === 'media') frames += 1;
      if (event === 'start') {
        const { customParameters } = message.start as { customParameters: object };
        stage.say('bot', `starts with ${JSON.stringify(customParameters)} and speaks`);
        talk.send({ event: 'media', streamSid, media: { payload: SOUND.toString('base64') } });
        talk.send({ event: 'mark', streamSid, mark: { name: 'asked' } });
      }
      if (event === 'mark') {
        stage.say('bot', 'was heard to the end');
        void later(() => stage.caller.press('4'));
      }
      if (event !== 'dtmf') return;
      const { digit } = message.dtmf as { digit: string };
      stage.say('bot', `hears the key ${digit} after ${frames} frames of sound, and closes the socket`);
      talk.close();
    });
  },
};

/** The customer thinks first. */
async function later(task: () => void): Promise<void> {
  await pause(700);
  task();
}
