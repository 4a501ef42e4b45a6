/** What a virtual agent that is not ours is given with the leg: read from the verb, told in a story. */
import type { Attach, Leave } from '../call/verb';
import type { Narrator } from './narrator';
import { redacted } from './stage';
import type { Words } from './story-words';

/** The party that gets them. */
export const VIRTUAL_AGENT = 'the virtual agent';

/** The first words of every application that is not ours. */
export const OTHER_WORDS = 'Another application speaks.';

/** In the query of an address, and none of the data parameters. */
const OWN = ['returnTo', 'Trigger'];

/** Data parameters in a query, in their order. */
export function inQuery(query: URLSearchParams): Words {
  return Object.fromEntries([...query].filter(([name]) => !OWN.includes(name)));
}

/** Data parameters as the carrier would pass them on. */
export function inVerb(verb: Attach | Leave): Words {
  if (verb.verb === 'leave') return inQuery(new URL(verb.url.replace(/[{}]/g, '_')).searchParams);
  if (verb.noun.name === 'Sip') return inQuery(new URLSearchParams(verb.noun.text?.split('?')[1] ?? ''));
  const elements = (verb.noun.children ?? []).filter(({ name }) => name === 'Parameter');
  return Object.fromEntries(
    elements.map(({ attributes }) => [String(attributes['name']), String(attributes['value'])]),
  );
}

/** A virtual agent that is given nothing is not told of. */
export function tellGiven(narrator: Narrator, parameters: Words): void {
  if (Object.keys(parameters).length === 0) return;
  narrator.tell(VIRTUAL_AGENT, `gets: ${JSON.stringify(redacted(parameters))}`);
}
