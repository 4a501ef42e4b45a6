/** The carrier's events in the words of stories. */
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import type { Cast } from '../../../src/rehearsal/cast';
import { CUSTOMER_NAME, numberOf } from '../../../src/rehearsal/customer-name';
import { tellGiven, VIRTUAL_AGENT } from '../../../src/rehearsal/given-parameters';
import type { Narrator } from '../../../src/rehearsal/narrator';
import type { Words } from '../../../src/rehearsal/story-words';

/**
 * What the carrier tells, in the words of stories. In a story with several customers it is told for whom an agent
 * rings and whose conference it is. @param headersOf what a SIP address is rung with
 */
export function narration(
  narrator: Narrator,
  { agents, cast }: { agents: Map<string, string>; cast: Cast },
  headersOf: (address: string) => Words,
): (event: CarrierEvent) => void {
  const parties = new Map<string, string>();
  /** legs of applications that have no phone: nobody is gone when they end */
  const applications = new Set<string>();
  const owners = new Owners(cast);
  const name = (address: string): string =>
    [...agents].find(([, one]) => one === address)?.[0] ??
    cast.callers.slice(1).find((one) => numberOf(one) === address) ??
    cast.callers[0] ??
    'caller';
  return (event) => {
    if (event.kind === 'document' && event.form['To']?.startsWith('app:')) applications.add(event.call);
    if (event.kind === 'ended' && applications.has(event.call)) return;
    if ('party' in event) parties.set(event.call, name(event.party));
    if (event.kind === 'text') {
      if (event.status === 'queued') narrator.tell(name(event.to), `gets a text message: ${event.text}`);
      return;
    }
    const party = 'call' in event ? (parties.get(event.call ?? '') ?? cast.first) : '';
    owners.hear(event, party);
    const words = describe(event, party);
    if (words !== null) narrator.tell(party, owners.added(words, event, party));
    if (event.kind === 'connected') tellGiven(narrator, event.parameters);
    if (event.kind === 'rings' && party === VIRTUAL_AGENT) tellGiven(narrator, headersOf(event.party));
  };
}

/** Whose a conference or a call to an agent is: the session is in its name, or in the address it was placed with. */
class Owners {
  /** session -> customer */
  private readonly sessions = new Map<string, string>();
  /** call -> address */
  private readonly placed = new Map<string, string>();

  constructor(private readonly cast: Cast) {}

  hear(event: CarrierEvent, party: string): void {
    if (event.kind === 'joined' && this.cast.customers.includes(party))
      this.sessions.set(sessionOf(event.conference), party);
    // Who waits in no conference yet has a document that asks for the next one in the name of the session.
    const [, asked] = (event.kind === 'document' && /\/sessions\/([^/"]+)\/after\//.exec(event.body)) || [];
    if (asked !== undefined && this.cast.customers.includes(party)) this.sessions.set(asked, party);
    if (event.kind !== 'rest' || !event.path.endsWith('/Calls.json')) return;
    const { sid } = event.body as { sid?: string };
    if (sid !== undefined) this.placed.set(sid, String(event.form['Url'] ?? ''));
  }

  /** Calls are placed before their answer tells what they are called. */
  added(words: string, event: CarrierEvent, party: string): string | (() => string) {
    const { cast } = this;
    if (!cast.several) return words;
    if (CUSTOMER_NAME.test(party) && event.kind === 'rings') return words;
    if (event.kind === 'rings') return () => words + cast.whose('for', this.ofCall(event.call));
    if (event.kind !== 'joined' || words.startsWith('waits')) return words;
    return () => words + cast.whose('of', this.sessions.get(sessionOf(event.conference)) ?? '?');
  }

  private ofCall(call: string): string {
    const address = this.placed.get(call) ?? '';
    return [...this.sessions].find(([session]) => address.includes(session))?.[1] ?? '?';
  }
}

/** Our conferences are called after the session, and counted. */
function sessionOf(conference: string): string {
  return conference.replace(/-\d+$/, '');
}

const RECORDED = {
  'in-progress': 'is recorded',
  paused: 'is not recorded for now',
  resumed: 'is recorded again',
  stopped: 'is not recorded any more',
};

function describe(event: CarrierEvent, party: string): string | null {
  const isCaller = CUSTOMER_NAME.test(party);
  switch (event.kind) {
    case 'heard':
      return `hears: ${event.text}`;
    case 'listening':
      if (event.verb === 'gather') return 'may answer';
      return event.how?.['beep'] === 'false' ? 'may speak' : 'may speak after the tone';
    case 'recording':
      return RECORDED[event.to];
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
