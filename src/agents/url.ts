/**
 * Kind `url`: any other TwiML takes over the leg. Owns: its options. Must not know: what is served there.
 */
import { address } from './address';
import { defineKind } from './kind';
import { LONGEST_ADDRESS, QUERY_LIMITS, RETURN_TO, withQuery } from './query';
import { returnedEnd } from './returned-end';

export const urlKind = defineKind({
  kind: 'url',
  title: 'any TwiML on the web; data parameters are in the query, and so is the way back: returnTo',
  channels: ['voice'],
  options: {
    url: address({ schemes: ['https', 'http'], longest: LONGEST_ADDRESS, query: true }),
  },
  limits: QUERY_LIMITS,
  turns: false,
  attach: ({ url }, { parameters }) => [
    { verb: 'leave', url: withQuery(url, parameters), returnTo: RETURN_TO },
  ],
  end: returnedEnd,
  goneMeans: { status: 'finished', reason: 'ended-there' },
});
