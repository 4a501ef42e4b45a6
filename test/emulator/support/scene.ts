/** A carrier, a customer's application and one virtual clock: what the tests of the carrier play on. */
import twilio from 'twilio';
import type { CarrierOptions, LocalCarrier } from '../../../src/emulator/carrier';
import { startCarrier } from '../../../src/emulator/start-carrier';
import { VirtualClock } from '../../../src/lib/clock';
import { CustomerApp } from './customer-app';

export const NUMBER = '+15551000';
export const CUSTOMER = '+15552000';
export const AGENT = '+15553000';

export interface Scene {
  clock: VirtualClock;
  carrier: LocalCarrier;
  app: CustomerApp;
  client: ReturnType<typeof twilio>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
  /** Lets `seconds` pass, step by step. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Unless a test says otherwise speaking takes no time, webhooks come in the order of their causes, and
 * virtual agents are scripted; NUMBER asks /voice and reports to
 * /number-status.
 */
export async function openScene(options: Partial<CarrierOptions> = {}): Promise<Scene> {
  const clock = new VirtualClock();
  const carrier = await startCarrier({
    clock,
    ...options,
    switches: { delivery: 'in-turn', connectSockets: 'scripted', ...options.switches },
    timing: { characterMs: 0, playMs: 0, ...options.timing },
  });
  const app = await new CustomerApp(carrier.authToken).start();
  carrier.addNumber({
    phoneNumber: NUMBER,
    voiceUrl: `${app.url}/voice`,
    statusCallback: `${app.url}/number-status`,
  });
  const client = twilio(carrier.accountSid, carrier.authToken);
  client.api.baseUrl = carrier.url;
  client.conversations.baseUrl = carrier.url;
  const scene: Scene = {
    clock,
    carrier,
    app,
    client,
    settle: async () => {
      await carrier.idle();
      while ((clock.nextAt() ?? Infinity) <= clock.now() && clock.runNext()) await carrier.idle();
    },
    pass: async (seconds) => {
      const end = clock.now() + seconds * 1000;
      await scene.settle();
      while ((clock.nextAt() ?? Infinity) <= end && clock.runNext()) await scene.settle();
      clock.advance(end - clock.now());
    },
    close: async () => {
      await carrier.close();
      await app.stop();
    },
  };
  return scene;
}
