/** Enqueue and Queue. */
import { casesOf } from './conformance-case';
import type { Stage } from './stage';

const waiting = (stage: Stage, attributes = '', queue = 'support') =>
  stage.dial(`<Enqueue action="/after" ${attributes}>${queue}</Enqueue>`);

export const QUEUE_CASES = [
  ...casesOf('Enqueue', {
    '': [
      'waits in a queue, which comes into being',
      async (stage) => {
        await waiting(stage);
        expect(await stage.scene.client.queues.list()).toMatchObject([
          { friendlyName: 'support', currentSize: 1 },
        ]);
      },
    ],
    action: [
      'is told how the waiting ended',
      async (stage) => {
        (await waiting(stage)).hangUp();
        await stage.scene.settle();
        expect(stage.asked('/after').QueueResult).toBe('hangup');
      },
    ],
    method: [
      'asks the action by GET or POST',
      async (stage) => {
        (await waiting(stage, 'method="GET"')).hangUp();
        await stage.scene.settle();
        expect(stage.method('/after')).toBe('GET');
      },
    ],
    waitUrl: [
      'is carried out while waiting, and told the place in the queue',
      async (stage) => {
        await waiting(stage, 'waitUrl="/wait"');
        expect(stage.asked('/wait')).toMatchObject({
          QueuePosition: '1',
          CurrentQueueSize: '1',
          QueueTime: '0',
        });
      },
    ],
    waitUrlMethod: [
      'asks for that by GET or POST',
      async (stage) => {
        await waiting(stage, 'waitUrl="/wait" waitUrlMethod="GET"');
        expect(stage.method('/wait')).toBe('GET');
      },
    ],
    maxQueueSize: [
      'lets no more wait',
      async (stage) => {
        await waiting(stage);
        await waiting(stage, 'maxQueueSize="1"');
        expect(stage.asked('/after').QueueResult).toBe('queue-full');
      },
    ],
  }),
  ...casesOf('Queue', {
    '': [
      'connects with whoever has waited longest',
      async (stage) => {
        await waiting(stage);
        await stage.dial('<Dial><Queue>support</Queue></Dial>');
        expect(stage.events('bridged')).toHaveLength(1);
      },
    ],
    url: [
      'a document who waited hears before',
      async (stage) => {
        const call = await waiting(stage);
        await stage.dial('<Dial><Queue url="/whisper">support</Queue></Dial>');
        expect(call.heard).toEqual(['whisper']);
      },
    ],
    method: [
      'asks for that by GET or POST',
      async (stage) => {
        await waiting(stage);
        await stage.dial('<Dial><Queue url="/whisper" method="GET">support</Queue></Dial>');
        expect(stage.method('/whisper')).toBe('GET');
      },
    ],
  }),
];
