/** An account that is set up for chats in one call. */
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';
import { NUMBER } from '../support/scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const filters = ['onMessageAdd', 'onParticipantAdded', 'onMessageAdded'];

function serve(...addresses: string[]): void {
  const { url } = scene.app;
  scene.carrier.serveChats({ addresses, preUrl: `${url}/pre`, postUrl: `${url}/post`, filters });
}

test('numbers of both kinds open conversations, which are asked about and told of', async () => {
  serve('web', NUMBER, 'whatsapp:+15557000');
  await scene.carrier.chatter(PHONE).write('Hello', { to: NUMBER });
  await scene.carrier.chatter(`whatsapp:${PHONE}`).write('Hola', { to: 'whatsapp:+15557000' });
  await scene.settle();
  expect(scene.events('/pre')).toEqual(['onMessageAdd', 'onMessageAdd']);
  const told = ['onParticipantAdded', 'onMessageAdded'];
  expect(scene.events()).toEqual([...told, ...told]);
  expect(await scene.chats.addressConfigurations.list()).toHaveLength(2);
  expect(scene.carrier.errors).toEqual([]);
});

test('it may be done again with more addresses, and a number keeps what it has for calls', async () => {
  serve(NUMBER);
  serve(NUMBER, '+15557000');
  expect(await scene.chats.addressConfigurations.list()).toHaveLength(2);
  const { url } = scene.app;
  scene.carrier.addNumber({ phoneNumber: '+15557000', voiceUrl: `${url}/voice` });
  const numbers = await scene.client.incomingPhoneNumbers.list();
  expect(numbers.map(({ phoneNumber, voiceUrl }) => [phoneNumber, voiceUrl])).toEqual(
    expect.arrayContaining([
      [NUMBER, `${url}/voice`],
      ['+15557000', `${url}/voice`],
    ]),
  );
  expect(numbers).toHaveLength(2);
});
