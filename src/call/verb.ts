/**
 * Verbs are the effects a party hears, in the words of no carrier. A carrier renders a list of them
 * into one document. Where the list does not end in a verb that waits or hangs up, the carrier adds
 * the continuation, so that nobody is ever left in silence.
 */
import type { Choice } from './chat';
import type { Endpoint } from './endpoint';

/** Speaks text. `language` is ISO 639-1, with an optional region: `en`, `es-MX`. */
export interface Say {
  verb: 'say';
  text: string;
  language: string;
  /** who speaks, by the carrier's name; absent: whoever the carrier has for the language */
  voice?: string;
  /** the text with marks of how it is to be spoken */
  ssml?: string;
  /** an answer to the question that follows may cut it short */
  mayBeCut?: true;
}

/** Plays an audio file: its address, or one of ours (`audio/hello.mp3?v=1f…`); `text` is its transcript, used in tests and logs of what was said. */
export interface Play {
  verb: 'play';
  url: string;
  text: string;
  /** over and over, until something else is to be heard; absent: once */
  loop?: true;
  mayBeCut?: true;
}

export type Prompt = Say | Play;

/** Asks: speaks the prompts and listens for keys and/or speech. Always answers, also with silence. */
export interface Gather {
  verb: 'gather';
  prompts: Prompt[];
  input: ('dtmf' | 'speech')[];
  language: string;
  /** seconds of silence before the answer is taken as empty */
  timeoutSeconds: number;
  /** how many keys end the input at once; absent: until the finish key or silence */
  numDigits?: number;
  /** the key that ends the input; empty: none does */
  finishOnKey: string;
  /** phrases the recogniser should expect */
  hints: string[];
  /** what is said meanwhile does not cut the prompts short, and is heard to its end; absent: it does */
  speaksOn?: true;
  /** what is keyed in is a secret: nobody but the carrier is to see it */
  hidden?: true;
  /** chats only: what can be chosen */
  choices?: Choice[];
  /** chats only: it asks for the opt-in */
  asks?: 'opt-in';
}

/** Records what the customer says after the prompts. */
export interface Record {
  verb: 'record';
  prompts: Prompt[];
  maxLengthSeconds: number;
  /** seconds of silence that end the recording */
  timeoutSeconds: number;
  finishOnKey: string;
  /** no tone says when to speak; absent: one does */
  silent?: true;
  /** what is said is written down, and told later */
  transcribe?: true;
}

/** From here on the leg is recorded, both sides, until it ends or the recording is stopped. */
export interface Tape {
  verb: 'tape';
}

/** Waits in silence, then asks for the next document: something is being looked up. */
export interface Hold {
  verb: 'hold';
  seconds: number;
}

/** Puts the leg into the session's conference. */
export interface Join {
  verb: 'join';
  conference: string;
  as: 'customer' | 'agent';
  /** what the customer hears until the agent is there; absent: the carrier's own music */
  waitMusicUrl?: string;
  /** the conference ends when this leg leaves it; absent: it does for agents and does not for the customer */
  endOnExit?: boolean;
}

/** Rings others and connects the leg to the first who answers. */
export interface Dial {
  verb: 'dial';
  targets: Endpoint[];
  /** numbers of their legs, one a target: whoever answers asks for a document before they are connected; absent: nobody does */
  legs?: number[];
  /** one after the other, each for the whole time; absent: all at once */
  inTurn?: true;
  timeoutSeconds: number;
  callerId?: string;
  /** `*` goes to the other side instead of ending the connection; absent: it ends it */
  starIsAKey?: boolean;
}

/**
 * Gives the leg to a virtual agent until it gives the leg back: a noun inside `connect` or `dial`, in
 * the carrier's vocabulary, as the kind of virtual agent describes it (agents/).
 */
export interface Attach {
  verb: 'attach';
  by: 'connect' | 'dial';
  noun: MarkupElement;
  /** only for `dial`: how long the other side may ring */
  timeoutSeconds?: number;
  callerId?: string;
  /** the noun reports its own progress to us (Twilio docs: Stream, statusCallback) */
  reports?: boolean;
}

/** An element with attributes, and text or children. */
export interface MarkupElement {
  name: string;
  attributes: { [name: string]: string | number | boolean };
  text?: string;
  children?: MarkupElement[];
}

/**
 * Lets another application's document take over. `returnTo` is the query parameter in which that
 * application finds the address that gives the leg back to us.
 */
export interface Leave {
  verb: 'leave';
  url: string;
  returnTo: string;
}

/** The leg was dialled and is connected with who dialled it. */
export interface Bridge {
  verb: 'bridge';
}

/** Ends the leg. */
export interface Hangup {
  verb: 'hangup';
}

export type Verb =
  Say | Play | Gather | Record | Tape | Hold | Join | Dial | Attach | Leave | Bridge | Hangup;
export type { Endpoint };
