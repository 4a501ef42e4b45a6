/**
 * A story told over HTTP while something goes wrong. Owns: that what is not possible any more is left out, and that
 * everybody goes in the end. Must not know: which stories and faults there are.
 */
import type { CarrierEvent } from '../../src/emulator/engine/carrier-event';
import { Cast } from '../../src/rehearsal/cast';
import { VIRTUAL_AGENT } from '../../src/rehearsal/given-parameters';
import { Narrator } from '../../src/rehearsal/narrator';
import type { Input, Story } from '../../src/rehearsal/story';
import { HttpStage } from '../support/story/http-stage';
import { bringAbout, type Fault, type Waiting } from './fault';
import { isMessage } from './is-message';
import { isSomebodyThere, leftAlone, sessionsThatWait } from './open-sessions';
import { whatDoesNotHold } from './what-does-not-hold';

/** What was asked of either side in a story, in order; and whether the customer was handed over by then. */
export interface Requests {
  webhooks: { handedOver: boolean; event: CarrierEvent }[];
  /** method and path */
  rest: { request: string; handedOver: boolean }[];
}

export interface Told {
  requests: Requests;
  /** what did not hold, each as a line */
  problems: string[];
}

/** A callback that got lost is made up for by asking, in the end after ten minutes (src/runtime/reconcile-patience.ts). */
const MINUTES = { told: 1, lost: 11, chat: 70 };
/** Nobody does everything at once: a message that is missing is asked for meanwhile. */
const BETWEEN_SECONDS = 8;
/** Attempts to call somebody back may take this long. */
const LONGEST_MINUTES = 120;
/** What is not possible any more after something went wrong: nothing happens then. */
const IMPOSSIBLE =
  /never rung|has no call|no virtual agent|has not begun|was refused|no quick reply|is in no such|has no client|closed|not in|undefined|null/;

/** Twilio docs: Error 13617. */
const NOT_TRANSCRIBED = 13617;

/** @param faults none: the story as it is, to learn what is asked in it */
export async function tellWithFaults(story: Story, faults: Fault[], databaseUrl?: string): Promise<Told> {
  const narrator = new Narrator();
  const stage = await HttpStage.open(story, narrator, databaseUrl === undefined ? {} : { databaseUrl });
  // A document that comes late may cut what a caller says to a second: that is no mistake of the app's.
  if (faults.length > 0) stage.forgiven.add(NOT_TRANSCRIBED);
  const problems: string[] = [];
  const rejected = (reason: unknown): void => void problems.push(`unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', rejected);
  try {
    const requests = await perform(stage, story, faults);
    problems.push(...(await end(stage, faults)));
    for (const name of new Cast(story).customers) problems.push(...(await whatDoesNotHold(stage, name)));
    if (ERROR_VOICE.test(narrator.text()) && !areBothUnanswered(story, faults)) {
      const isAgentsAlone = narrator.text().split('\n').every(isOfAgentOrNone);
      if (!isAgentsAlone) problems.push('the customer hears the error voice');
      else if (!hasNoFallback(faults, requests)) problems.push('an agent hears the error voice');
    }
    return { requests, problems };
  } finally {
    process.off('unhandledRejection', rejected);
    await stage.close();
  }
}

async function perform(stage: HttpStage, story: Story, faults: Fault[]): Promise<Requests> {
  const { carrier, logged, listeners } = stage.world;
  const requests: Requests = { webhooks: [], rest: [] };
  const held = faults.flatMap((fault) => bringAbout(fault, carrier) ?? []);
  listeners.push((event) => {
    const handedOver = logged.some((line) => line.includes('session handed over'));
    if (event.kind === 'rest') requests.rest.push({ request: `${event.method} ${event.path}`, handedOver });
    if (event.kind !== 'document' && event.kind !== 'callback' && event.kind !== 'chat') return;
    requests.webhooks.push({ handedOver, event });
    for (const one of held) one.release();
  });
  for (const input of story.inputs) {
    // Nothing waits at the carrier while nobody is there to take it: that would be a fault of its own.
    if (input.do === 'restart' || input.do === 'down') await letGo(stage, held);
    await attempt(stage, input, faults.length > 0);
    for (const one of held) one.release();
    if (isMessageLost(faults, requests))
      await stage.perform({ line: '', do: 'pass', seconds: BETWEEN_SECONDS });
  }
  return requests;
}

/** The next one shows it, and a few seconds later the carrier is asked. */
function isMessageLost(faults: Fault[], { webhooks }: Requests): boolean {
  const isDropped = faults.some(({ side, kind }) => side === 'webhook' && kind === 'dropped');
  // What got no answer may be told of before others that were sent first.
  return (
    isDropped && webhooks.some(({ event }) => isMessage(event) && 'status' in event && event.status === 0)
  );
}

async function letGo(stage: HttpStage, held: Waiting[]): Promise<void> {
  for (const one of held) one.release();
  await attempt(stage, { line: '', do: 'pass', seconds: 0 }, false);
}

async function attempt(stage: HttpStage, input: Input, mayBeImpossible: boolean): Promise<void> {
  await stage.perform(input).catch((error: unknown) => {
    if (!mayBeImpossible || !IMPOSSIBLE.test(String(error))) throw error;
  });
}

const ERROR_VOICE = /application error/i;

function isOfAgentOrNone(line: string): boolean {
  return !ERROR_VOICE.test(line) || /^agent-\d+ hears/.test(line);
}

/** What a dialled party hears first has no second address (Twilio docs: Number, Client and Sip, `url`). */
function hasNoFallback(faults: Fault[], { webhooks }: Requests): boolean {
  return faults.some(({ side, nth, kind }) => {
    if (side !== 'webhook' || !isUnanswered({ kind })) return false;
    // One that is doubled comes twice, before those after it.
    const doubled = faults.filter((other) => other.kind === 'doubled' && other.nth < nth).length;
    return webhooks.slice(nth, nth + doubled + 1).some(({ event }) => isOfDialled(event));
  });
}

function isOfDialled(event: CarrierEvent): boolean {
  return event.kind === 'document' && event.form['Direction'] === 'outbound-dial';
}

/** What a story itself takes away. */
const LOSES_A_DOCUMENT: ReadonlySet<string> = new Set(['break-app', 'break-agent']);

/** When neither a document nor its fallback can be had, the carrier has nothing of ours to say; a story may lose one itself. */
function areBothUnanswered({ inputs }: Story, faults: Fault[]): boolean {
  const ofStory = inputs.filter((input) => input.do === 'fault' && LOSES_A_DOCUMENT.has(input.fault));
  return ofStory.length + faults.filter(isUnanswered).length > 1;
}

function isUnanswered({ kind }: Pick<Fault, 'kind'>): boolean {
  return kind === 'dropped' || kind === 'answered late';
}

/** Everybody goes. @returns who was left alone, and what was open for too long when nobody was there any more */
async function end(stage: HttpStage, faults: Fault[]): Promise<string[]> {
  const pass = (seconds: number): Promise<void> => stage.perform({ line: '', do: 'pass', seconds });
  await pass(60);
  const problems = await leftAlone(stage.world);
  const isLost = faults.some(isUnanswered);
  for (let minute = 0, alone = 0; minute < LONGEST_MINUTES; minute += 1) {
    const open = await sessionsThatWait(stage.world);
    if (open.all === 0) return problems;
    alone = isSomebodyThere(stage.world) || open.forNobody === 0 ? 0 : alone + 1;
    const most = open.chats > 0 ? MINUTES.chat : isLost ? MINUTES.lost : MINUTES.told;
    if (alone > most) return [...problems, `open ${alone} minutes after everybody had gone: ${open.states}`];
    await everybodyGoes(stage);
    await pass(60);
  }
  return [...problems, 'a session does not end'];
}

async function everybodyGoes(stage: HttpStage): Promise<void> {
  const { cast, agents } = stage.world;
  const on = (line: string, input: object): Promise<void> =>
    attempt(stage, { line, ...input } as Input, true);
  for (const party of [...cast.callers, ...agents.keys(), VIRTUAL_AGENT])
    await on('', { do: 'hang-up', party });
  for (const of of cast.chatters) await on('', { do: 'chat-end', by: 'end_user', of });
}
