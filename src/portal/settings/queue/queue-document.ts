/** A queue as lists of queues show it. Owns: the shape. */
import type { Schemas } from '../../api/client';

export type QueueDocument = Schemas['Queue'] & { name: string; version: number };
export type QueueAgent = Schemas['Queue']['agents'][number];
