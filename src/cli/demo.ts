/** `aftercall demo`: a whole call through the real server and the local carrier, told as it happens. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startCarrier } from '../emulator/start-carrier';
import { systemClock } from '../lib/clock';
import type { Decision } from '../transfer/decide';
import { explain } from '../transfer/explain';
import { freePort, startServer, type ServerProcess } from './demo/server-process';
import { playCall } from './demo/play-call';
import { createTeller } from './demo/teller';

/** Words are spoken faster than people speak; nothing else is hurried. */
const TIMING = { characterMs: 4, answerMs: 600, autoSpeechMs: 300 };

interface SessionAnswer {
  end: { by: string; how: string; evidence: string[] };
  decision: Decision;
  postSession: { status: string; parameters: object; answers: object };
}

export function demoCommand(): Command {
  return new Command('demo')
    .description('carry a whole call through the real server and the local carrier, and show what happened')
    .action(async () => {
      process.exitCode = await demo();
    });
}

/** @returns the exit code */
async function demo(): Promise<number> {
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
    onEvent: teller.told,
  });
  let server: ServerProcess | null = null;
  try {
    server = await startServer({ port, publicUrl, folder, carrier });
    console.log(
      `The app listens on ${publicUrl}, the local carrier on ${carrier.url}. All between them is HTTP, signed.\n`,
    );
    await playCall(carrier, teller);
    const session = await server.closedSession();
    conclude(session as unknown as SessionAnswer);
    if (carrier.errors.length === 0) return 0;
    console.error(carrier.errors);
    return 1;
  } finally {
    await server?.stop();
    await carrier.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function conclude({ end, decision, postSession }: SessionAnswer): void {
  console.log(`\nEnded by ${end.by} (${end.how}): ${end.evidence.join('; ')}.`);
  console.log(`\n${explain(decision)}`);
  console.log(`\nPost-session transfer: ${postSession.status}`);
  console.log(`Data parameters passed: ${JSON.stringify(postSession.parameters)}`);
  console.log(`Answers: ${JSON.stringify(postSession.answers)}`);
}
