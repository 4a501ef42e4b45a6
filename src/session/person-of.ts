/** Who the customer of a session is, by the pseudonyms of a person: by address, or by name in signed data. */
import { identifiedKey, personKey } from '../transfer/person';
import { customerAddress } from './facts';
import type { SessionSnapshot } from './snapshot';
import type { World } from './world';

/** @returns pseudonyms; none where nothing tells who it is */
export function personOf(s: SessionSnapshot): string[] {
  return [personKey(customerAddress(s)), identifiedKey(s.customData.signed?.['identifier'])].filter(
    (key) => key !== null,
  );
}

/** Whoever has this address has asked to be left alone. */
export function isOptedOut({ world }: { world: Pick<World, 'optedOut'> }, address: string): boolean {
  return personNamed(address).some((one) => world.optedOut?.has(one));
}

/** Pseudonyms of whoever a text means: an address (`+15551234567`, `client:ana`), or an identifier of signed data. */
export function personNamed(text: string): string[] {
  return [personKey(text), identifiedKey(text)].filter((key) => key !== null);
}
