/** Waiting until nothing is left to do. Owns: that what one side ends may be what the other begins. */
import type { LocalCarrier } from '../../src/emulator/start-carrier';
import type { VirtualClock } from '../../src/lib/clock';
import type { Runtime } from '../../src/runtime/runtime';

interface Sides {
  carrier: Pick<LocalCarrier, 'idle' | 'events'>;
  runtime: Pick<Runtime, 'idle'>;
  clock: VirtualClock;
}

/** Lets everything happen that needs no time, at the carrier and in the app, until both have come to rest. */
export async function settle({ carrier, runtime, clock }: Sides): Promise<void> {
  do await bothIdle(carrier, runtime);
  while ((clock.nextAt() ?? Infinity) <= clock.now() && clock.runNext());
}

/** As long as the carrier notes anything new meanwhile, the app may have begun something because of it. */
async function bothIdle(carrier: Sides['carrier'], runtime: Sides['runtime']): Promise<void> {
  let newest;
  do {
    newest = carrier.events.at(-1);
    await carrier.idle();
    await runtime.idle();
    await carrier.idle();
  } while (carrier.events.at(-1) !== newest);
}
