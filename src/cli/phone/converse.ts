/** The terminal as the phone of a live call. Owns: that lines are taken one after the other, and what is said when it is over. */
import type { ApiClient } from '../api-client';
import { LiveCall } from './live-call';
import { placeLive, type Wish } from './place-live';
import { tellSession } from './tell-session';
import type { TypedLines } from './typed-lines';

/** @param lines what is typed; their end is a hang-up. @throws Error when the call cannot begin */
export async function converse(
  api: ApiClient,
  wish: Wish,
  lines: TypedLines,
  write: (line: string) => void,
): Promise<void> {
  const call = new LiveCall(api, await placeLive(api, wish), write);
  const over = call.follow();
  await Promise.all([over, type(call, over, lines, write)]);
  ['', ...(await tellSession(api, call.callSid))].forEach(write);
}

async function type(
  call: LiveCall,
  over: Promise<void>,
  lines: TypedLines,
  write: (line: string) => void,
): Promise<void> {
  for (let line = await lines.take(over); line !== null; line = await lines.take(over)) {
    const taken = await attempt(call, line, write);
    if (!taken) return lines.giveBack(line);
  }
  // What was said last is heard to its end.
  await call.isAsked();
  if (!call.isOver) await call.hangUp();
}

async function attempt(call: LiveCall, line: string, write: (line: string) => void): Promise<boolean> {
  try {
    return await call.act(line);
  } catch (error) {
    write(`! ${(error as Error).message}`);
    return true;
  }
}
