/** The script of the demo: who calls, what is pressed, who hangs up. */
import type { LocalCarrier } from '../../emulator/start-carrier';
import type { Teller } from './teller';

const CALLER = '+15550001';

/** Plays the call to its end. @throws when it comes to a stop */
export async function playCall(carrier: LocalCarrier, teller: Teller): Promise<void> {
  const { say, until } = teller;
  const listening = (): Promise<unknown> => until((event) => event.kind === 'listening');
  say('caller', `dials +15551000`);
  let next = listening();
  const caller = carrier.dial(CALLER, '+15551000');
  const press = async (keys: string): Promise<void> => {
    await next;
    next = listening();
    say('caller', `presses ${keys}`);
    caller.press(keys);
  };
  const connected = until((event) => event.kind === 'joined' && event.party === 'client:agent-1');
  await press('1');
  await connected;
  say('', '… they talk for two seconds …');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  say('agent-1', 'hangs up');
  carrier.phone('client:agent-1').call.hangUp();
  await press('1');
  await press('5');
  const gone = until((event) => event.kind === 'ended' && event.party === CALLER);
  next.catch(() => undefined);
  await press('9#');
  next.catch(() => undefined);
  await gone;
}
