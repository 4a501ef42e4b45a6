/** A caller as the carrier treats them: what does not answer in time, or fails, is asked for at the fallback. */
import { callForm, send, type Sent } from './webhooks';
import type { TestApp } from './test-app';

/** Twilio docs: Voice webhooks, connection overrides. */
const GIVES_UP_MS = 15_000;

export interface Heard extends Sent {
  /** whether the first address had no document */
  byFallback: boolean;
  /** how long the longer of the requests took */
  ms: number;
}

async function timed(
  app: TestApp,
  path: string,
  form: { [name: string]: string },
): Promise<Sent & { ms: number }> {
  const begun = performance.now();
  const late = new Promise<Sent>((resolve) => {
    setTimeout(() => resolve({ status: 504, type: '', body: 'too late' }), GIVES_UP_MS).unref();
  });
  const sent = await Promise.race([send(app, path, form), late]);
  return { ...sent, ms: performance.now() - begun };
}

/** One document of a call: at `path`, and where that fails at the fallback of the number. */
export async function hear(
  app: TestApp,
  path: string,
  form: { [name: string]: string },
  fallback = '/twilio/voice/fallback',
): Promise<Heard> {
  const first = await timed(app, path, callForm(form));
  if (first.status === 200) return { ...first, byFallback: false };
  const failed = {
    CallStatus: 'in-progress',
    ...form,
    ErrorCode: '11205',
    ErrorUrl: `${app.publicUrl}${path}`,
  };
  const second = await timed(app, fallback, callForm(failed));
  return { ...second, byFallback: true, ms: Math.max(first.ms, second.ms) };
}

export async function readiness(app: TestApp): Promise<{ status: number; problems: string[]; ms: number }> {
  const begun = performance.now();
  const response = await fetch(`${app.url}/readyz`);
  const { problems } = (await response.json()) as { problems: string[] };
  return { status: response.status, problems, ms: performance.now() - begun };
}
