/** Four applications of somebody else, each in its own style, with the official client, on the local carrier. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from '../support/scene';
import { startCookieIvr } from './cookie-ivr';
import type { Account, SampleApp } from './sample-app';
import { startStreamBot } from './stream-bot';
import { startSupportQueue } from './support-queue';
import { startVoicemail } from './voicemail';

let scene: Scene;
let app: SampleApp | undefined;
let happened: () => void;
beforeEach(async () => {
  happened = () => undefined;
  scene = await openScene({
    switches: { connectSockets: 'open' },
    timing: { frameMs: 100 },
    onEvent: () => happened(),
  });
});
afterEach(async () => {
  await scene.close();
  await app?.close();
  app = undefined;
});

/** Starts an application and gives it the number. */
async function serve(start: (account: Account) => Promise<SampleApp>): Promise<SampleApp> {
  const { accountSid, authToken, url: apiUrl } = scene.carrier;
  app = await start({ accountSid, authToken, apiUrl, number: NUMBER });
  scene.carrier.addNumber({ phoneNumber: NUMBER, voiceUrl: `${app.url}/voice`, statusCallback: '' });
  return app;
}

async function dial(from = CUSTOMER) {
  const call = scene.carrier.dial(from, NUMBER);
  await scene.settle();
  return call;
}

test('a menu remembers in cookies, for each call on its own', async () => {
  await serve(startCookieIvr);
  const [ann, bob] = [await dial(), await dial('+15552001')];
  ann.press('2');
  bob.press('9');
  await scene.settle();
  ann.press('1');
  bob.press('9');
  await scene.settle();
  expect(ann.heard).toEqual([
    'Press 1 for hours, 2 for Spanish',
    'Oprima 1 para el horario',
    'Abrimos de nueve a cinco',
  ]);
  expect(bob.heard).toEqual([...Array<string>(2).fill('Press 1 for hours, 2 for Spanish'), 'Goodbye']);
  expect(scene.carrier.errors).toEqual([]);
});

test('a voicemail is transcribed, and its owner gets a text', async () => {
  await serve((account) => startVoicemail(account, AGENT));
  const call = await dial();
  call.say('please call me back', 4000);
  await scene.pass(4);
  call.press('#');
  await scene.pass(10);
  expect(call.heard).toEqual(['Leave a message & press pound', 'Thank you']);
  expect(scene.carrier.chatter(AGENT).seen).toMatchObject([
    { author: NUMBER, body: `${CUSTOMER}, 4 s: please call me back` },
  ]);
  const silent = await dial();
  await scene.pass(6);
  expect(silent.heard.at(-1)).toBe('I heard nothing');
  expect(scene.carrier.errors).toEqual([]);
});

test('callers wait in a queue, hear their place, and are connected in turn', async () => {
  const { url } = await serve((account) => startSupportQueue(account, AGENT));
  scene.carrier.phone(AGENT).answers(15_000);
  const first = await dial();
  const second = await dial('+15552001');
  expect(await (await fetch(`${url}/waiting`)).json()).toEqual([{ friendlyName: 'support', currentSize: 2 }]);
  await scene.pass(10);
  expect(second.heard.at(-1)).toBe('You are number 2, average wait 10 seconds');
  await scene.pass(6);
  const [one, two] = scene.carrier.phone(AGENT).calls;
  expect([first.heard.at(-1), second.heard.at(-1)]).toEqual(Array(2).fill('Connected after 15 seconds'));
  one!.hangUp();
  two!.hangUp();
  await scene.settle();
  expect([first.heard.at(-1), second.heard.at(-1)]).toEqual(Array(2).fill('Goodbye: bridged'));
  expect(scene.carrier.errors).toEqual([]);
});

test('a bot speaks over a Media Stream, and a key takes the call away from it by REST', async () => {
  const { url } = await serve((account) => startStreamBot(account, 'bot.example.com'));
  scene.carrier.redirects.set('https://bot.example.com', url);
  const call = await dial();
  const hears = (text: string): Promise<void> =>
    new Promise((resolve) => {
      happened = () => call.heard.includes(text) && resolve();
      happened();
    });
  await hears('sound of the stream');
  call.press('0');
  await hears('You are back in the menu');
  await scene.settle();
  expect(scene.carrier.errors).toEqual([]);
});
