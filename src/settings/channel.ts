/** Channels a virtual agent can serve. Owns: the list. */
import { z } from 'zod';

export const CHANNELS = ['voice', 'chat'] as const;

/** How a customer reaches us: a call is `voice`. */
export type Channel = (typeof CHANNELS)[number];

export const channelSchema = z.enum(CHANNELS);
