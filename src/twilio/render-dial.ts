/**
 * Connecting a leg with others. Owns: Dial with a conference, and Dial with numbers, clients, SIP.
 * Must not know: documents.
 */
import type { twiml } from 'twilio';
import { endpointKind, type Endpoint } from '../call/endpoint';
import type { Dial, Join } from '../call/verb';
import type { Place } from './render-place';

type Response = twiml.VoiceResponse;
type DialNode = ReturnType<Response['dial']>;

/**
 * The customer waits until an agent starts the conference and outlives it; an agent's leaving ends
 * it, unless the verb says otherwise, which makes Twilio ask for the customer's next document. The first participant decides which
 * events are reported where, so both legs say the same. (Twilio docs: Conference)
 */
export function appendJoin(response: Response, verb: Join, place: Place): true {
  const dial = place.leads ? leadingDial(response, place) : response.dial();
  dial.conference(
    {
      startConferenceOnEnter: !place.leads,
      endConferenceOnExit: verb.endOnExit ?? !place.leads,
      participantLabel: place.label,
      beep: 'false',
      ...(verb.waitMusicUrl ? { waitUrl: verb.waitMusicUrl, waitMethod: 'GET' } : {}),
      statusCallback: place.conference,
      statusCallbackMethod: 'POST',
      statusCallbackEvent: ['start', 'end', 'join', 'leave'],
    },
    verb.conference,
  );
  return true;
}

/** Rings all targets at once, or in turn. Without targets there is nobody to wait for and the leg goes on. */
export function appendDial(response: Response, verb: Dial, place: Place): true {
  const targets = verb.targets.filter((target) => target !== '');
  if (targets.length === 0) {
    place.goOn(response);
    return true;
  }
  const dial = leadingDial(response, place, {
    timeout: verb.timeoutSeconds,
    ...(verb.callerId ? { callerId: verb.callerId } : {}),
    ...(verb.starIsAKey ? { hangupOnStar: false } : {}),
    ...(verb.inTurn ? { sequential: true } : {}),
  });
  verb.targets.forEach((target, index) => {
    if (target !== '') appendTarget(dial, target, asking(place, verb.legs?.[index]));
  });
  return true;
}

/** A Dial the customer can leave with `*`, unless it is a key there, and that asks for the next document (Twilio docs: Dial, hangupOnStar). */
function leadingDial(
  response: Response,
  place: Place,
  more: { timeout?: number; callerId?: string; hangupOnStar?: boolean; sequential?: boolean } = {},
): DialNode {
  return response.dial({ action: place.action, method: 'POST', hangupOnStar: true, ...more });
}

/** Where whoever answers asks for a document of their own (Twilio docs: Number, Client and Sip, url). */
function asking(place: Place, leg: number | undefined): { url?: string; method?: 'POST' } {
  return leg === undefined ? {} : { url: place.dialled(leg), method: 'POST' };
}

function appendTarget(dial: DialNode, target: Endpoint, more: { url?: string; method?: 'POST' }): void {
  const kind = endpointKind(target);
  if (kind === 'client') dial.client(more, target.slice('client:'.length));
  else if (kind === 'sip') dial.sip(more, target);
  else dial.number(more, target);
}
