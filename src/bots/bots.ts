/**
 * Virtual agents of chats that are not flows of ours. Owns: which kind answers. Must not know: sessions,
 * or what an answer leads to.
 */
import type { Bots } from '../runtime/ports';
import { createDialogflowBot } from './dialogflow-bot';
import { createWebhookBot } from './webhook-bot';

export interface BotsOptions {
  /** what requests to bots are signed with, by the name settings know it by */
  secrets: { readonly [name: string]: string };
  /** key file of a Google service account; absent: whatever Google's library finds */
  google?: { keyFile?: string };
}

/** `close` ends connections that are kept open. */
export function createBots({ secrets, google = {} }: BotsOptions): Bots & { close(): Promise<void> } {
  const webhook = createWebhookBot({ secrets });
  const dialogflow = createDialogflowBot(google);
  return {
    async turn(effect, context) {
      switch (effect.kind) {
        case 'webhook':
          return webhook.turn(effect, context);
        case 'dialogflow-cx':
          return dialogflow.turn(effect, context);
        default:
          return { error: `the kind "${effect.kind}" does not answer chats` };
      }
    },
    close: () => dialogflow.close(),
  };
}
