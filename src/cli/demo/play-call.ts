/** The script of the demo: who calls, what is pressed, who hangs up. */
import type { LocalCarrier } from '../../emulator/start-carrier';
import type { Teller } from './teller';

const CALLER = '+15550001';
const THINKING_MS = 700;
const TALKING_MS = 2000;

/** Plays the call to its end. @throws when it comes to a stop */
export async function playCall(carrier: LocalCarrier, teller: Teller): Promise<void> {
  const { say, until } = teller;
  const listening = (): Promise<unknown> => until((event) => event.kind === 'listening');
  say('caller', 'dials +15551000');
  const asked = listening();
  const caller = carrier.dial(CALLER, '+15551000');
  const press = async (keys: string): Promise<void> => {
    await pause(THINKING_MS);
    say('caller', `presses ${keys}`);
    caller.press(keys);
  };
  const pressAndWait = async (keys: string, next: Promise<unknown>): Promise<void> => {
    await press(keys);
    await next;
  };
  await asked;
  await pressAndWait(
    '1',
    until((event) => event.kind === 'joined' && event.party === 'client:agent-1'),
  );
  say('', `… they talk for ${TALKING_MS / 1000} seconds …`);
  await pause(TALKING_MS);
  say('agent-1', 'hangs up');
  const survey = listening();
  carrier.phone('client:agent-1').call.hangUp();
  await survey;
  await pressAndWait('1', listening());
  await pressAndWait('5', listening());
  await pressAndWait(
    '9#',
    until((event) => event.kind === 'ended' && event.party === CALLER),
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
