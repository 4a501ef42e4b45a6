/** Chats: on the web page with the headless client, and by text messages. */
import { setTimeout as pause } from 'node:timers/promises';
import { CHAT_FILTERS } from '../../../twilio/match-chat-route';
import { openChat, type DemoChat, type DemoMessage } from '../chat-client';
import type { Scene } from '../scene';
import type { Stage } from '../stage';

const THINKING_MS = 600;
const TEXTER = '+15550001';
const NUMBER = '+15551000';

export const webChat: Scene = {
  name: 'chat',
  title: 'a chat on the web page: a bot menu, an agent, the end, the question for consent, the survey',
  async play(stage) {
    serve(stage);
    const chat = await openChat(stage.server.url, { address: 'web', language: 'en', name: 'Maria' });
    const heard = listen(stage, chat);
    await heard('Is this about');
    await writes(stage, chat, 'support, please');
    await heard('Hello, this is Agent One');
    await writes(stage, chat, 'My order has not arrived');
    await heard('tomorrow');
    stage.say('customer', 'presses End');
    await chat.endChat();
    await heard('May we ask');
    await pause(THINKING_MS);
    stage.say('customer', 'chooses Yes');
    await chat.updatePostSession({ optInSelection: 'Yes' });
    await heard('From 1 to 5');
    await writes(stage, chat, 'five');
    await heard('From 0 to 10');
    await writes(stage, chat, '9');
    await heard('Goodbye');
  },
};

export const textChat: Scene = {
  name: 'chat-sms',
  title: 'a chat by text messages in which the agent leaves; quick replies are words there',
  async play(stage) {
    serve(stage, 1);
    const texter = stage.carrier.chatter(TEXTER);
    const seen = (words: string) =>
      stage.until((event) => event.kind === 'message' && event.text.includes(words));
    for (const [text, answer] of [
      ['Hi', 'Is this about'],
      ['1', 'Hello, this is Agent One'],
      ['Where is my parcel?', 'May we ask'],
      ['yes', 'From 1 to 5'],
      ['4', 'From 0 to 10'],
      ['10', 'Goodbye'],
    ] as const) {
      const answered = seen(answer);
      await texter.write(text, { to: NUMBER });
      await answered;
      await pause(THINKING_MS);
    }
  },
};

/** An agent who answers by itself, and leaves after so many answers. */
function serve(stage: Stage, leavesAfter?: number): void {
  const { carrier, server } = stage;
  carrier.serveChats({
    addresses: [NUMBER],
    preUrl: `${server.url}/twilio/conversations/pre`,
    postUrl: `${server.url}/twilio/conversations/post`,
    filters: CHAT_FILTERS,
  });
  carrier.scriptChatter('agent-1', {
    greeting: 'Hello, this is Agent One. What can I do for you?',
    lines: ['I see. It will be with you tomorrow.'],
    afterMs: 1200,
    ...(leavesAfter === undefined ? {} : { leavesAfter }),
  });
}

async function writes(stage: Stage, chat: DemoChat, text: string): Promise<void> {
  await pause(THINKING_MS);
  stage.say('customer', `writes "${text}"`);
  await chat.sendMessage(text);
}

/** Tells what the customer reads. @returns waits for words, also those that have come already */
function listen(stage: Stage, chat: DemoChat): (words: string) => Promise<void> {
  const read: string[] = [];
  let wake: () => void = () => undefined;
  chat.on('chat.message', (message) => {
    if (message.$userType === 'end_user') return;
    stage.say('customer', `reads ${whole(message)}`);
    read.push(message.content);
    wake();
  });
  chat.on('chat.updated', (state) => {
    const { status, postSessionTransferStatus: transfer } = state;
    stage.say(
      '  client',
      `chat.updated: ${status}${transfer === 'not-required' ? '' : `, transfer ${transfer}`}`,
    );
  });
  return async (words) => {
    const end = Date.now() + 20_000;
    while (!read.some((text) => text.includes(words))) {
      if (Date.now() > end) throw new Error(`the customer never read "${words}"`);
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(500)]);
    }
  };
}

function whole({ $userType, $userName, content, choices = [] }: DemoMessage): string {
  const who = $userName ?? { virtual_agent: 'virtual agent', system: 'system' }[$userType] ?? $userType;
  const buttons = choices.length > 0 ? `  [${choices.map((one) => one.label).join('] [')}]` : '';
  return `"${content}" (${who})${buttons}`;
}
