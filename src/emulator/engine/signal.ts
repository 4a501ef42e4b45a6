import { deferred } from './deferred';

/** Something that happens once and can be waited for; making it happen again does nothing. */
export interface Signal {
  happened: Promise<void>;
  fire(): void;
}

export function signal(): Signal {
  const { promise, resolve } = deferred<undefined>();
  return { happened: promise, fire: () => resolve(undefined) };
}
