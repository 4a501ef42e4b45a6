/**
 * A flow definition as Twilio Studio exports it. Owns: the shape of the file. Must not know: what becomes of it.
 * Twilio docs: Studio Flow Definition (draft 2019-09).
 */
import { z } from 'zod';

const condition = z.looseObject({
  friendly_name: z.string().optional(),
  arguments: z.array(z.string()).default([]),
  type: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).transform(String).default(''),
});

const transition = z.looseObject({
  event: z.string(),
  next: z.string().nullish(),
  conditions: z.array(condition).optional(),
});

const widget = z.looseObject({
  name: z.string().min(1),
  type: z.string().min(1),
  properties: z.record(z.string(), z.json()).default({}),
  transitions: z.array(transition).default([]),
});

export const studioFlow = z.looseObject({
  description: z.string().default(''),
  states: z.array(widget).min(1, 'needs at least one widget'),
  initial_state: z.string().min(1),
});

export type StudioFlow = z.output<typeof studioFlow>;
export type Widget = z.output<typeof widget>;
export type StudioCondition = z.output<typeof condition>;
