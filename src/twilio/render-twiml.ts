/**
 * Verbs become a document. Owns: the two kinds of document, the customer's and an agent's, and how
 * each goes on when nothing else holds the leg. Must not know: sessions, HTTP.
 */
import twilio from 'twilio';
import type { Verb } from '../call/verb';
import { cleanAll } from './clean-text';
import { fitDocument } from './fit-document';
import { labelOfLeg } from './parse-conference';
import type { Place } from './render-place';
import { appendVerb } from './render-verb';
import { twilioUrls } from './urls';

export interface CustomerDocument {
  publicUrl: string;
  sessionId: string;
  /** the number of this document; the leg asks for the next one by it */
  document: number;
  /** the account that connects our calls: a Studio flow of that account is found by it */
  accountSid?: string;
}

export interface AgentDocument {
  publicUrl: string;
  sessionId: string;
  /** which agent of the session, from 1 */
  attempt: number;
}

/**
 * The customer's document as XML. Whatever the verbs, it ends in one that waits, continues or hangs
 * up; what stands after the first such verb could never be reached and is left out.
 */
export function renderCustomer(verbs: readonly Verb[], context: CustomerDocument): string {
  const urls = twilioUrls(context.publicUrl);
  const action = urls.after(context.sessionId, context.document);
  return render(verbs, {
    action,
    returnTo: urls.returnTo(context.sessionId, context.document),
    audio: urls.audio,
    conference: urls.conference(context.sessionId),
    dialled: (leg) => urls.agent(context.sessionId, leg),
    recording: urls.recording(context.sessionId),
    transcription: urls.transcription(context.sessionId, context.document),
    virtualAgent: urls.virtualAgent(context.sessionId, context.document),
    accountSid: context.accountSid ?? null,
    label: labelOfLeg('customer'),
    leads: true,
    goOn: (response) => response.redirect({ method: 'POST' }, action),
  });
}

/**
 * An agent's document as XML. An answer goes to the accept route; when the document has nothing
 * more to say, the leg ends.
 */
export function renderAgent(verbs: readonly Verb[], context: AgentDocument): string {
  const urls = twilioUrls(context.publicUrl);
  const action = urls.agentAccept(context.sessionId, context.attempt);
  return render(verbs, {
    action,
    returnTo: action,
    audio: urls.audio,
    conference: urls.conference(context.sessionId),
    dialled: (leg) => urls.agent(context.sessionId, leg),
    recording: urls.recording(context.sessionId),
    // An agent's leg is not recorded by itself.
    transcription: action,
    virtualAgent: null,
    accountSid: null,
    label: labelOfLeg(`agent:${context.attempt}`),
    leads: false,
    goOn: (response) => response.hangup(),
  });
}

function render(verbs: readonly Verb[], place: Place): string {
  const response = new twilio.twiml.VoiceResponse();
  const ended = fitDocument(cleanAll(verbs)).some((verb) => appendVerb(response, verb, place));
  if (!ended) place.goOn(response);
  return response.toString();
}
