/**
 * Kind `studio`: a Twilio Studio flow takes over the leg. Owns: the address of its trigger.
 * Must not know: what the flow does. Source: Twilio docs, Studio: `Trigger=incomingCall`.
 */
import { z } from 'zod';
import { address } from './address';
import { defineKind } from './kind';
import { LONGEST_ADDRESS, QUERY_LIMITS, RETURN_TO, withQuery } from './query';
import { returnedEnd } from './returned-end';

/** Stands for the account that runs us, whose SID a kind does not know: the carrier puts it in. */
export const OWN_ACCOUNT = '{AccountSid}';

function trigger(accountSid: string, flowSid: string): string {
  return `https://webhooks.twilio.com/v1/Accounts/${accountSid}/Flows/${flowSid}?Trigger=incomingCall`;
}

export const studioKind = defineKind({
  kind: 'studio',
  title: 'a Twilio Studio flow; data parameters are in the query of its trigger',
  channels: ['voice'],
  options: {
    flowSid: z
      .string()
      .regex(/^FW[0-9a-fA-F]{32}$/, 'must be the SID of a Studio flow: FW and 32 hex digits'),
    /** absent: the flow is in the account that connects our calls */
    accountSid: z
      .string()
      .regex(/^AC[0-9a-fA-F]{32}$/, 'must be the SID of a Twilio account: AC and 32 hex digits')
      .exactOptional(),
    /** the whole address of the trigger, where it is another one */
    url: address({ schemes: ['https', 'http'], longest: LONGEST_ADDRESS, query: true }).exactOptional(),
  },
  limits: QUERY_LIMITS,
  turns: false,
  attach: ({ flowSid, accountSid, url }, { parameters }) => [
    {
      verb: 'leave',
      url: withQuery(url ?? trigger(accountSid ?? OWN_ACCOUNT, flowSid), parameters),
      returnTo: RETURN_TO,
    },
  ],
  end: returnedEnd,
  goneMeans: { status: 'finished', reason: 'ended-there' },
});
