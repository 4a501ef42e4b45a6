/**
 * Carrying out documents one after another. Owns: what comes next, errors and interruptions.
 * Must not know: what verbs do.
 */
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import type { DocumentSource } from '../engine/handling';
import { Interrupted } from '../engine/interruptible';
import type { Leg } from '../engine/leg';
import type { Ending, Next, RunDocuments, VerbContext } from './context';
import type { TwimlDocument } from './element';
import { TwimlError } from './twiml-error';
import { fallbackOf, fetchDocument } from './fetch-document';
import { runVerb } from './run-verb';

/** What Twilio says when there is nothing it can carry out. */
export const ERROR_SPEECH = 'We are sorry, an application error has occurred. Goodbye.';

/** Twilio ends calls that go in circles; it does not say when. Too many documents in so short a time are one. */
const CIRCLE_MS = 10_000;

/**
 * Carries out a document and all that follow it, until one ends. Never rejects.
 * @param options.isNested leaves a redirect to the verb that runs these documents
 */
export async function runDocuments(
  exchange: Exchange,
  leg: Leg,
  first: DocumentSource,
  options: { isNested?: boolean } = {},
): Promise<Ending> {
  let source: DocumentSource = first;
  const isCircle = circleWatch(leg);
  for (;;) {
    if (isCircle()) return 'hung-up';
    const next = await attempt(exchange, leg, source);
    if (next === 'next-verb') return 'through';
    if (next === 'hang-up') return 'hung-up';
    if (next === 'leave') return 'left';
    if (next !== 'interrupted') {
      source = next;
      continue;
    }
    const { reason } = leg.interruptions;
    if (reason?.kind !== 'redirect' || options.isNested)
      return reason?.kind === 'ended' ? 'ended' : 'interrupted';
    leg.interruptions.take();
    source = reason.source;
  }
}

/** @returns what is to be asked before each document, and complains when they go in circles */
function circleWatch({ network, record }: Leg): () => boolean {
  let since = network.clock.now();
  let documents = 0;
  return () => {
    if (network.clock.now() - since > CIRCLE_MS) [since, documents] = [network.clock.now(), 0];
    documents += 1;
    const { mostDocuments } = network.bounds;
    if (documents <= mostDocuments) return false;
    const message = `${mostDocuments} documents within ${CIRCLE_MS / 1000} seconds: the call is ended`;
    network.journal.error(NOT_EMULATED, message, record.sid);
    return true;
  };
}

async function attempt(exchange: Exchange, leg: Leg, source: DocumentSource): Promise<Next | 'interrupted'> {
  try {
    return await runDocument(exchange, leg, source);
  } catch (error) {
    if (error instanceof Interrupted) return 'interrupted';
    leg.network.journal.error(NOT_EMULATED, `the local carrier failed: ${String(error)}`, leg.record.sid);
    return 'hang-up';
  }
}

/** A failing document is replaced by the fallback's, once (Twilio docs: availability and reliability). */
async function runDocument(exchange: Exchange, leg: Leg, source: DocumentSource): Promise<Next> {
  try {
    return await runVerbs(exchange, leg, await fetchDocument(leg, source));
  } catch (error) {
    if (!(error instanceof TwimlError)) throw error;
    report(leg, error);
    const fallback = fallbackOf(leg, error, source);
    return fallback ? runFallback(exchange, leg, fallback) : speakError(leg);
  }
}

async function runFallback(exchange: Exchange, leg: Leg, fallback: DocumentSource): Promise<Next> {
  try {
    return await runVerbs(exchange, leg, await fetchDocument(leg, fallback));
  } catch (error) {
    if (!(error instanceof TwimlError)) throw error;
    report(leg, error);
    return speakError(leg);
  }
}

async function runVerbs(exchange: Exchange, leg: Leg, document: TwimlDocument): Promise<Next> {
  const run: RunDocuments = (other, source, options) => runDocuments(exchange, other, source, options);
  const context: VerbContext = { exchange, leg, document, run };
  for (const element of document.verbs) {
    const next = await runVerb(context, element);
    if (next !== 'next-verb') return next;
  }
  return 'next-verb';
}

async function speakError(leg: Leg): Promise<Next> {
  leg.answer();
  await leg.speak(ERROR_SPEECH, ERROR_SPEECH.length * leg.network.timing.characterMs);
  return 'hang-up';
}

/** A failed request was told of when it failed. */
function report(leg: Leg, error: TwimlError): void {
  const isTold = error.code >= 11200 && error.code < 11300;
  if (!isTold) leg.network.journal.error(error.code, error.message, leg.record.sid);
}
