/** What live calls cost in memory, before and after what is kept of the newest ones is full. */
import { load } from './load.mjs';
import { form } from './voice-load.mjs';

/** The collector is given time for what a rush has left. */
const QUIET_MS = 12_000;
const STEPS = [
  [5_000, 'memory of 5000 live calls'],
  [10_000, 'memory of 10000 more'],
];

export async function benchLiveCalls({ app, url, authToken, rssMb, print, clients }) {
  await quiet();
  let made = 0;
  let before = rssMb(app);
  for (const [count, name] of STEPS) {
    const until = made + count;
    const client = async (send) => {
      if (made >= until) throw new Stop();
      await send(`${url}/twilio/voice`, form(0x7000000 + made++, { CallStatus: 'ringing' }));
    };
    await load({ clients, seconds: 3600, warmupSeconds: 0, authToken, client }).catch((error) => {
      if (!(error instanceof Stop)) throw error;
    });
    await quiet();
    const now = rssMb(app);
    print(name, `${(now - before).toFixed(0).padStart(6)} MB (process ${now.toFixed(0)} MB)`);
    before = now;
  }
}

function Stop() {}

function quiet() {
  return new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}
