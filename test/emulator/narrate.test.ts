import { narrate } from '../../src/emulator/narrate';
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => (scene = await openScene()));
afterEach(() => scene.close());

test('every line of a call names it: what was asked, told, requested and complained of', async () => {
  scene.app.on('/voice', (response) => response.pause({ length: 1 }));
  const url = `${scene.app.url}/voice`;
  const statusCallback = `${scene.app.url}/status`;
  const { sid } = await scene.client.calls.create({ from: NUMBER, to: CUSTOMER, url, statusCallback });
  await scene.pass(5);
  scene.app.on('/voice', { status: 200, body: '<Response><Pay/></Response>' });
  const { sid: next } = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  const lines = scene.carrier.events.map(narrate).filter((line) => line !== undefined);
  expect(lines.filter((line) => !line.includes(sid) && !line.includes(next))).toEqual([]);
  for (const start of [`document  ${sid}`, `callback  ${sid}`, 'request   POST', 'lacking'])
    expect(lines.some((line) => line.startsWith(start))).toBe(true);
});
