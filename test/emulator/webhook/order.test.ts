import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import { DEFAULT_SWITCHES } from '../../../src/emulator/engine/switches';
import { openScene, CUSTOMER, NUMBER } from '../support/scene';

const SLOW = '+15551001';

/** A server that answers when it is told to. */
async function slowServer() {
  const waiting: ServerResponse[] = [];
  let arrived = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const server: Server = createServer((_, response) => {
    waiting.push(response);
    arrived();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrival,
    answer: () => waiting.splice(0).forEach((response) => response.writeHead(500).end()),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test.each([
  ['in-turn', ['document SLOW', 'callback NUMBER']],
  ['concurrent', ['callback NUMBER', 'document SLOW']],
  [undefined, ['callback NUMBER', 'document SLOW']],
] as const)(
  'delivery %s (concurrent unless given): whether a slow document holds up the callbacks of other calls',
  async (delivery, order) => {
    const slow = await slowServer();
    const seen: string[] = [];
    const onEvent = (event: CarrierEvent): void => {
      if (event.kind === 'document' && event.form.To === SLOW) seen.push('document SLOW');
      if (event.kind === 'callback' && event.form.To === NUMBER) seen.push('callback NUMBER');
      // Concurrently, the slow document is answered only after the callback was; in turn that cannot be.
      if (event.kind === 'callback') slow.answer();
    };
    const scene = await openScene({ switches: { delivery: delivery ?? DEFAULT_SWITCHES.delivery }, onEvent });
    scene.carrier.addNumber({ phoneNumber: SLOW, voiceUrl: slow.url });
    scene.app.on('/voice', (response) => response.hangup());
    scene.carrier.dial(CUSTOMER, SLOW);
    scene.carrier.dial(CUSTOMER, NUMBER);
    await slow.arrival;
    if (delivery === 'in-turn') slow.answer();
    await scene.settle();
    await scene.close();
    await slow.close();
    expect(seen).toEqual(order);
  },
);
