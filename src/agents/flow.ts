/** Kind `flow`: a flow of ours takes over the leg. Owns: its options. The session runs it. */
import { z } from 'zod';
import { defineKind } from './kind';

export const flowKind = defineKind({
  kind: 'flow',
  title: 'a flow of this application: a survey, an order status',
  channels: ['voice', 'chat'],
  options: {
    /** name of the flow to run */
    flow: z
      .string()
      .min(1)
      .max(64)
      .regex(/^[\w-]+$/, 'must be the name of a flow'),
  },
  limits: {
    name: /^[A-Za-z]\w{0,63}$/,
    nameRule: 'the name of a param: letters, digits and _, starting with a letter',
    pair: null,
    total: null,
    measure: (name, value) => name.length + value.length,
    source: 'flow language: params',
  },
  turns: false,
  attach: null,
  end: () => null,
  goneMeans: { status: 'partial', reason: 'customer-hung-up' },
});
