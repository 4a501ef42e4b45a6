/** Services outside that flows and virtual agents need. Owns: these ports. Must not know: any implementation. */
import type { BotReply } from '../call/chat';
import type { BotTurnEffect, HttpEffect } from '../call/effect';
import type { Json } from '../lib/json';

/** Sends HTTP requests for flows. Never rejects. */
export interface HttpSender {
  send(
    effect: HttpEffect,
    idempotencyKey: string,
  ): Promise<{ ok: boolean; status: number; body: Json; error?: string }>;
}

/** Virtual agents of chats that are not flows of ours, whichever kind. */
export interface Bots {
  /** One turn. Never rejects: what cannot be had is `{ error }`, without personal data. */
  turn(
    effect: BotTurnEffect,
    context: { sessionId: string; idempotencyKey: string },
  ): Promise<BotReply | { error: string }>;
}
