/** What the parts of a contact may ask of one another, and the contact of the stage. Owns: types only. */
import type { Answer } from '../call/answer';
import type { SessionEvent } from '../call/event';
import type { Attach, Dial, Leave } from '../call/verb';
import type { VirtualClock } from '../lib/clock';
import type { World } from '../session/world';
import type { Cast } from './cast';
import type { CoreDesk } from './core-desk';
import type { CoreSession, Steps } from './core-session';
import type { Narrator } from './narrator';
import type { Fault } from './story';

/** One customer's contact, as its parts see it. */
export interface Contact {
  readonly name: string;
  readonly number: number;
  readonly id: string;
  /** hash of the flows it runs on */
  readonly release: string;
  readonly clock: VirtualClock;
  readonly cast: Cast;
  readonly faults: Set<Fault>;
  readonly session: Pick<CoreSession, 'snapshot'>;
  readonly agents: { dial(verb: Dial): void; star(): void; dropDialled(): void };
  readonly customer: {
    inConference(): boolean;
    dialling(): boolean;
    returns(answer: Answer): void;
    finish(answer: Answer): void;
    fails(errorCode: string): void;
    end(status: 'completed'): void;
    reports(error: string): void;
  };
  readonly virtualAgent: { begin(verb: Attach | Leave, party: string): void; left(): void };
  whose(preposition: string): string;
  /** Later in this same instant: what a carrier sends after it has finished what it does. */
  soon(task: () => void): void;
  /** Lets time pass. */
  pass(ms: number): void;
  feed(event: SessionEvent): void;
  /** A status or conference callback: it suffers what the carrier does to callbacks. */
  callback(event: SessionEvent): void;
}

/** The stage, as a contact sees it. */
export interface Around {
  readonly clock: VirtualClock;
  /** when the story began, ms since the epoch */
  readonly begin: number;
  readonly world: World;
  readonly narrator: Narrator;
  readonly cast: Cast;
  readonly faults: Set<Fault>;
  readonly desk: Pick<CoreDesk, 'turn' | 'reserve' | 'holds' | 'facts' | 'place'>;
  readonly reversed: (() => void)[];
  /** see CoreSession */
  readonly steps: Steps;
  /** sessions in a queue, and since when */
  waitsIn(queue: string): Map<string, number>;
  soon(task: () => void): void;
  pass(ms: number): void;
}
