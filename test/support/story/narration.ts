/** The carrier's events in the words of stories. */
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import type { Narrator } from './narrator';

/** What the carrier tells, in the words of stories. */
export function narration(narrator: Narrator, agents: Map<string, string>): (event: CarrierEvent) => void {
  const parties = new Map<string, string>();
  const name = (address: string): string => [...agents].find(([, one]) => one === address)?.[0] ?? 'caller';
  return (event) => {
    if ('party' in event) parties.set(event.call, name(event.party));
    const party = 'call' in event ? (parties.get(event.call ?? '') ?? 'caller') : '';
    const words = describe(event, party);
    if (words !== null) narrator.tell(party, words);
  };
}

function describe(event: CarrierEvent, party: string): string | null {
  const isCaller = party === 'caller';
  switch (event.kind) {
    case 'heard':
      return `hears: ${event.text}`;
    case 'listening':
      return event.verb === 'gather' ? 'may answer' : 'may speak after the tone';
    case 'rings':
      return 'rings';
    case 'answered':
      return isCaller ? null : 'answers';
    case 'joined':
      return isCaller ? 'waits in the conference' : 'joins the conference';
    case 'connected':
      return `is given to <${event.agent}>`;
    case 'ended':
      return isCaller ? 'is gone' : `is gone: ${event.status}`;
    default:
      return null;
  }
}
