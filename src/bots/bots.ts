/**
 * Virtual agents of chats that are not flows of ours. Owns: which kind answers. Must not know: sessions,
 * or what an answer leads to.
 */
import type { Bots } from '../runtime/far-ports';
import { createDialogflowBot } from './dialogflow-bot';
import type { ClientOptions } from './dialogflow-client';
import { createWebhookBot } from './webhook-bot';

export interface BotsOptions {
  /** what requests to bots are signed with, by the name settings know it by */
  secrets: { readonly [name: string]: string };
  /** key file of a Google service account; absent: whatever Google's library finds */
  google?: ClientOptions;
}

export interface PreparedBots extends Bots {
  /** Makes what the first turn of these agents needs. @returns for each that cannot have it its name and why */
  prepare(agents: { readonly [name: string]: { kind: string } }): Promise<{ name: string; reason: string }[]>;
  /** Ends connections that are kept open. */
  close(): Promise<void>;
}

export function createBots({ secrets, google = {} }: BotsOptions): PreparedBots {
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
    async prepare(agents) {
      const asked = Object.entries(agents).filter(([, { kind }]) => kind === 'dialogflow-cx');
      const reasons = await Promise.all(asked.map(([, options]) => dialogflow.prepare(options)));
      return reasons.flatMap((reason, at) =>
        reason === null ? [] : [{ name: asked[at]?.[0] ?? '', reason }],
      );
    },
    close: () => dialogflow.close(),
  };
}
