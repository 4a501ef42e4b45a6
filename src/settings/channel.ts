/** Channels in settings. Owns: how a channel is checked; the list is of the vocabulary. */
import { z } from 'zod';
import { CHANNELS } from '../call/channel';

export { CHANNELS, type Channel } from '../call/channel';

export const channelSchema = z.enum(CHANNELS);
