/** The local carrier under load: how many calls it carries itself, and how much of a whole call's time is its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { startCarrier } = require('../dist/emulator/start-carrier.js');
const { systemClock } = require('../dist/lib/clock.js');

const NUMBER = '+15551000';
const TICKS_PER_SECOND = 100;
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };

/** @param start starts a script as a process of its own @returns the process */
export async function benchCarrier({ start, freePort, databaseUrl, dataDir, seconds, clients, print }) {
  const bare = await bareCalls({ start, freePort, seconds, clients });
  print('the carrier alone: whole calls, three requests each', `${bare.perSecond.toFixed(0).padStart(6)}/s`);
  const whole = await wholeCalls({ start, freePort, databaseUrl, dataDir, seconds, clients });
  print('whole calls, app and carrier, four requests each', `${whole.perSecond.toFixed(0).padStart(6)}/s`);
  const share = (100 * whole.carrierSeconds) / (whole.carrierSeconds + whole.appSeconds);
  print("the carrier's share of their CPU time", `${share.toFixed(0).padStart(6)} %`);
}

/** Against an application that does nothing: what is measured is the carrier. */
async function bareCalls({ start, freePort, seconds, clients }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = await start('bench/bare-voice.mjs', [String(port)], {});
  const stage = await openStage({ voiceUrl: `${url}/voice`, statusCallback: `${url}/status` });
  try {
    return await carry(stage, { seconds, clients, keys: ['1'] });
  } finally {
    await stage.carrier.close();
    app.kill();
  }
}

/** Against our app: ring, two keys that mean nothing, and a hang-up, as in the turns above. */
async function wholeCalls({ start, freePort, databaseUrl, dataDir, seconds, clients }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const voice = { voiceUrl: `${url}/twilio/voice`, statusCallback: `${url}/twilio/voice/status` };
  const stage = await openStage(voice);
  const { accountSid, authToken, url: apiUrl } = stage.carrier;
  const app = await start('dist/main.js', [], {
    PORT: String(port),
    PUBLIC_URL: url,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_API_URL: apiUrl,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
  });
  const before = { app: cpuSeconds(app.pid), own: process.cpuUsage() };
  try {
    const { perSecond } = await carry(stage, { seconds, clients, keys: ['9', '8'], hangsUp: true });
    const { user, system } = process.cpuUsage(before.own);
    return { perSecond, appSeconds: cpuSeconds(app.pid) - before.app, carrierSeconds: (user + system) / 1e6 };
  } finally {
    await stage.carrier.close();
    app.kill();
  }
}

/** A carrier in this process, and what waits for the next event of a call. */
async function openStage(voice) {
  const waiting = new Map();
  const onEvent = (event) => {
    const waiter = waiting.get(event.call);
    if (!waiter?.fits(event)) return;
    waiting.delete(event.call);
    waiter.resolve();
  };
  const carrier = await startCarrier({ clock: systemClock, timing: NO_TIME, onEvent });
  carrier.addNumber({ phoneNumber: NUMBER, ...voice });
  const until = (call, fits) => new Promise((resolve) => waiting.set(call, { fits, resolve }));
  return { carrier, until };
}

const listening = ({ kind }) => kind === 'listening';
const told = ({ kind }) => kind === 'callback';

/** Calls one after another on each lane, the first second left out. */
async function carry({ carrier, until }, { seconds, clients, keys, hangsUp = false }) {
  const begin = performance.now() + 1000;
  const end = begin + seconds * 1000;
  let calls = 0;
  const lane = async (_, index) => {
    while (performance.now() < end) {
      const call = carrier.dial(`+1555${String(2_000_000 + index)}`, NUMBER);
      for (const key of keys) {
        await until(call.sid, listening);
        call.press(key);
      }
      if (hangsUp) {
        await until(call.sid, listening);
        call.hangUp();
      }
      await until(call.sid, told);
      const now = performance.now();
      if (now >= begin && now <= end) calls += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, lane));
  return { perSecond: calls / seconds };
}

/** Time a process has computed so far. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
