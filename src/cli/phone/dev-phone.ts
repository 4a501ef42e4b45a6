/**
 * The phone in the terminal of `aftercall dev`. Owns: what may be typed while nobody is called, and that lines which are
 * typed before the server listens wait until it does.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { nobodyAnswers, type ApiClient } from '../api-client';
import { converse } from './converse';
import type { Wish } from './place-live';
import type { TypedLines } from './typed-lines';

export const PHONE_HELP =
  'The terminal is a phone: call FLOW or call +15551000 (then keys, words, /agent answers, /agent hangs up, /hangup); call FLOW es agentName=Ann in a language, with params.';

const CALLER = '+15550001';

/** A start takes a second or two. */
const AGAIN_MS = 100;

/** Until there are no more lines. @param over aborted when the server has ended */
export async function devPhone(
  api: ApiClient,
  lines: TypedLines,
  write: (line: string) => void,
  over?: AbortSignal,
): Promise<void> {
  if (!(await listens(api, over))) return;
  for (let line = await lines.take(); line !== null; line = await lines.take()) {
    const wish = wishOf(line);
    if (wish)
      await converse(api, wish, lines, write).catch((error: unknown) =>
        write(`! ${(error as Error).message}`),
      );
    else if (line !== '') write(PHONE_HELP);
  }
}

/** Resolves when the server answers, whatever it says. @returns false: it has ended */
async function listens(api: ApiClient, over: AbortSignal | undefined): Promise<boolean> {
  while (!over?.aborted) {
    const error: unknown = await api({ path: '/sessions?limit=1' }).then(
      () => null,
      (problem: unknown) => problem,
    );
    if (!nobodyAnswers(error)) return true;
    await pause(AGAIN_MS);
  }
  return false;
}

function wishOf(line: string): Wish | null {
  const [word, flow, ...more] = line.split(/\s+/);
  if (word !== 'call' || flow === undefined) return null;
  const params: Wish['params'] = {};
  let language: string | undefined;
  for (const one of more) {
    const [, name, value] = /^(\w+)=(.*)$/.exec(one) ?? [];
    if (name === undefined) language = one;
    else params[name] = value ?? '';
  }
  return { flow, as: CALLER, params, language };
}
