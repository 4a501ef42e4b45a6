/**
 * Kind `application`: a TwiML application that answers as the other party. Owns: `<Dial><Application>`
 * (Twilio docs: Application). Must not know: other nouns.
 */
import { z } from 'zod';
import type { MarkupElement } from '../call/verb';
import { dialEnd } from './dial-end';
import { defineKind } from './kind';
import { parameterElements } from './parameter-elements';
import { PLAIN_NAMES } from './parameter-names';
import { plainOption } from './plain-option';
import { plainValue } from './plain-value';

const RING_SECONDS = 30;

function sidElement(applicationSid: string): MarkupElement {
  return { name: 'ApplicationSid', attributes: {}, text: applicationSid };
}

export const applicationKind = defineKind({
  kind: 'application',
  title: 'a TwiML application; data parameters arrive there as Param_<name>',
  channels: ['voice'],
  options: {
    applicationSid: z
      .string()
      .regex(/^AP[0-9a-fA-F]{32}$/, 'must be the SID of a TwiML application: AP and 32 hex digits'),
    /** who the customer is to the application; absent: our account */
    customerId: plainOption(256).exactOptional(),
    /** the application sees the number that was called as its To */
    copyParentTo: z.boolean().exactOptional(),
    /** how long it may take to answer, seconds */
    timeoutSeconds: z.int().min(5).max(600).exactOptional(),
  },
  limits: {
    ...PLAIN_NAMES,
    pair: null,
    total: null,
    measure: (name, value) => name.length + plainValue(value).length,
    source: 'Twilio docs: Application (no limit published)',
  },
  turns: false,
  attach: ({ applicationSid, customerId, copyParentTo, timeoutSeconds }, { parameters }) => [
    {
      verb: 'attach',
      by: 'dial',
      timeoutSeconds: timeoutSeconds ?? RING_SECONDS,
      noun: {
        name: 'Application',
        attributes: {
          ...(customerId === undefined ? {} : { customerId }),
          ...(copyParentTo === undefined ? {} : { copyParentTo }),
        },
        children: [sidElement(applicationSid), ...parameterElements(parameters)],
      },
    },
  ],
  end: dialEnd,
  goneMeans: { status: 'partial', reason: 'customer-hung-up' },
});
