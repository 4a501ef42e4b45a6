/** Trouble that comes again and again, told now and then. */
import type { Clock } from '../lib/clock';
import { Seldom } from '../lib/seldom';
import type { Log } from '../log';

/** What is wrong with a store is tried again every second. @returns tells of it, with how often it was so since it was told last */
export function tellSeldom(log: Pick<Log, 'warn'>, clock: Clock): (what: string, error: unknown) => void {
  const seldom = new Seldom(clock);
  return (what, error) => {
    const times = seldom.happened(what);
    if (times > 0) log.warn(what, { times, error: String(error) });
  };
}
