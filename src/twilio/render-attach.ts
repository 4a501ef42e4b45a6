/**
 * Giving the leg to a virtual agent. Owns: any noun inside Connect or Dial, and the redirect to another
 * application. Must not know: kinds of virtual agent.
 */
import type { twiml } from 'twilio';
import { OWN_ACCOUNT } from '../agents/studio';
import type { Attach, Leave, MarkupElement } from '../call/verb';
import { spokenLanguage } from './languages';
import type { Place } from './render-place';

type Response = twiml.VoiceResponse;
type Parent = Pick<ReturnType<Response['addChild']>, 'addChild'>;
type Attributes = MarkupElement['attributes'];

/** With an action the leg comes back to us however the virtual agent ends (Twilio docs: Connect and Dial, action). */
export function appendAttach(response: Response, verb: Attach, place: Place): true {
  const parent = verb.by === 'connect' ? connect(response, place) : dial(response, verb, place);
  const { name, attributes } = verb.noun;
  appendElement(parent, {
    ...verb.noun,
    attributes: { ...withRegion(name, attributes), ...(verb.reports ? reporting(place) : {}) },
  });
  return true;
}

/** Gives the leg away: the other application finds the way back in its query (Twilio docs: Redirect). */
export function appendLeave(response: Response, { url, returnTo }: Leave, place: Place): true {
  const address = place.accountSid === null ? url : url.replaceAll(OWN_ACCOUNT, place.accountSid);
  const back = `${encodeURIComponent(returnTo)}=${encodeURIComponent(place.returnTo)}`;
  response.redirect({ method: 'POST' }, `${address}${address.includes('?') ? '&' : '?'}${back}`);
  return true;
}

function connect(response: Response, { action }: Place): Parent {
  return response.connect({ action, method: 'POST' });
}

/** No hangupOnStar: a `*` may be an answer the virtual agent waits for. */
function dial(response: Response, { timeoutSeconds, callerId }: Attach, { action }: Place): Parent {
  return response.dial({
    action,
    method: 'POST',
    ...(timeoutSeconds === undefined ? {} : { timeout: timeoutSeconds }),
    ...(callerId ? { callerId } : {}),
  });
}

function appendElement(parent: Parent, { name, attributes, text, children }: MarkupElement): void {
  const node = parent.addChild(name, attributes);
  if (text !== undefined) node.addText(text);
  for (const child of children ?? []) appendElement(node, child);
}

/**
 * ConversationRelay speaks and hears languages with a region only (Twilio docs: ConversationRelay,
 * language); one we know no region of is left to its default.
 */
function withRegion(name: string, attributes: Attributes): Attributes {
  if (name !== 'ConversationRelay' || typeof attributes.language !== 'string') return attributes;
  const { language, ...others } = attributes;
  const spoken = spokenLanguage(language);
  return spoken === undefined ? others : { ...others, language: spoken };
}

function reporting({ virtualAgent }: Place): Attributes {
  return virtualAgent === null ? {} : { statusCallback: virtualAgent, statusCallbackMethod: 'POST' };
}
