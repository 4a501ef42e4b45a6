/** `aftercall demo`: whole calls through the real server and the local carrier, told as they happen. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startCarrier } from '../emulator/start-carrier';
import { didYouMean } from '../lib/did-you-mean';
import { systemClock } from '../lib/clock';
import type { JsonObject } from '../lib/json';
import { finalMetadata } from './demo/final-metadata';
import type { Scene } from './demo/scene';
import { SCENES } from './demo/scenes';
import { freePort, startServer, type ServerProcess } from './demo/server-process';
import { Stage } from './demo/stage';
import { createTeller } from './demo/teller';

/** Words are spoken faster than people speak; nothing else is hurried. */
const TIMING = { characterMs: 4, answerMs: 600, autoSpeechMs: 300 };

interface Options {
  list?: boolean;
  all?: boolean;
}

export function demoCommand(): Command {
  return new Command('demo')
    .argument('[name]', 'which demonstration (see --list)')
    .option('--list', 'name all demonstrations')
    .option('--all', 'play all of them, one after the other')
    .action(async (name: string | undefined, options: Options) => {
      process.exitCode = await demo(name, options);
    });
}

/** @returns the exit code */
async function demo(name: string | undefined, { list, all }: Options): Promise<number> {
  if (list) {
    for (const scene of SCENES) console.log(`${scene.name.padEnd(20)} ${scene.title}`);
    return 0;
  }
  const chosen = all ? SCENES : SCENES.filter((scene) => scene.name === (name ?? SCENES[0]?.name));
  if (chosen.length === 0) {
    const names = SCENES.map((scene) => scene.name);
    const near = didYouMean(name ?? '', names);
    console.error(
      `There is no demonstration "${name}". ${near ? `Did you mean "${near}"?` : `There are: ${names.join(', ')}`}`,
    );
    return 1;
  }
  let code = 0;
  for (const scene of chosen) {
    console.log(`\n=== ${scene.name}: ${scene.title}\n`);
    code ||= await play(scene);
  }
  return code;
}

async function play(scene: Scene): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'aftercall-demo-'));
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const teller = createTeller(publicUrl);
  const number = {
    phoneNumber: '+15551000',
    voiceUrl: `${publicUrl}/twilio/voice`,
    voiceFallbackUrl: `${publicUrl}/twilio/voice/fallback`,
    statusCallback: `${publicUrl}/twilio/voice/status`,
  };
  const carrier = await startCarrier({
    clock: systemClock,
    timing: TIMING,
    numbers: [number],
    // Scenes play the far ends themselves.
    switches: { connectSockets: 'scripted' },
    onEvent: teller.told,
  });
  let server: ServerProcess | null = null;
  try {
    server = await startServer({ port, publicUrl, folder, carrier });
    console.log(
      `The app listens on ${publicUrl}, the local carrier on ${carrier.url}. All between them is HTTP, signed.\n`,
    );
    await scene.play(new Stage(carrier, server, teller));
    await conclude(server, folder);
    if (carrier.errors.length === 0) return 0;
    console.error(carrier.errors);
    return 1;
  } finally {
    await server?.stop();
    await carrier.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is left of the call: the page that says why, and the session metadata file. */
async function conclude(server: ServerProcess, folder: string): Promise<void> {
  const session = await server.closedSession();
  const id = String(session['id']);
  console.log(`\n$ aftercall why ${id}\n${await server.text(`/sessions/${id}/why`)}`);
  const postSession = session['postSession'] as JsonObject;
  console.log(`Data parameters passed: ${JSON.stringify(postSession['parameters'])}`);
  console.log(`Answers: ${JSON.stringify(postSession['answers'])}`);
  const { path, document } = await finalMetadata(folder, id, String(session['endedAt']));
  console.log(`Session metadata file: ${path.slice(folder.length + 1)}, post_session:`);
  console.log(JSON.stringify(document['post_session'], null, 2));
}
