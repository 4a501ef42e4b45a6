/** The carrier's events in the words of stories. */
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import { tellGiven, VIRTUAL_AGENT } from './given-parameters';
import type { Narrator } from './narrator';
import type { Words } from './story';

/** What the carrier tells, in the words of stories. @param headersOf what a SIP address is rung with */
export function narration(
  narrator: Narrator,
  agents: Map<string, string>,
  headersOf: (address: string) => Words,
): (event: CarrierEvent) => void {
  const parties = new Map<string, string>();
  /** legs of applications that have no phone: nobody is gone when they end */
  const applications = new Set<string>();
  const name = (address: string): string => [...agents].find(([, one]) => one === address)?.[0] ?? 'caller';
  return (event) => {
    if (event.kind === 'document' && event.form['To']?.startsWith('app:')) applications.add(event.call);
    if (event.kind === 'ended' && applications.has(event.call)) return;
    if ('party' in event) parties.set(event.call, name(event.party));
    const party = 'call' in event ? (parties.get(event.call ?? '') ?? 'caller') : '';
    const words = describe(event, party);
    if (words !== null) narrator.tell(party, words);
    if (event.kind === 'connected') tellGiven(narrator, event.parameters);
    if (event.kind === 'rings' && party === VIRTUAL_AGENT) tellGiven(narrator, headersOf(event.party));
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
