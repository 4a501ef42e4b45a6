/** A customer opens a chat. Owns: what may open one, and the event it begins with. */
import type { ChatOpened } from '../../call/chat-event';
import { PublicError } from '../../errors';
import { hasClient } from '../../call/chat';
import { chatTypeOf } from '../../settings/chat-address';
import { hintFor } from '../../settings/hint';
import { servesLanguage } from '../../settings/language';
import type { z } from 'zod';
import type { AppDeps } from '../app-deps';
import { readCustomData } from '../custom-data';
import type { newChatBody } from './chat-bodies';
import { newChatIds } from './chat-token';

export interface NewChat {
  id: string;
  /** for the client alone: nobody can ask for it again */
  token: string;
}

type Body = z.infer<typeof newChatBody>;

/** Whoever knows the key of a chat's opening is given its token: nobody may come upon one by chance. */
const SHORTEST_KEY = 32;

/**
 * @param key of the request (Idempotency-Key): sent again with the same body, it leads to the same chat
 * @throws PublicError invalid when there is no such address, or the key could be guessed
 */
export async function openChat(deps: AppDeps, body: Body, key?: string): Promise<NewChat> {
  if (key !== undefined && key.length < SHORTEST_KEY)
    throw new PublicError('invalid', '', [
      {
        path: 'Idempotency-Key',
        message: `is too short for the opening of a chat: ${key.length} characters`,
        hint: `a random one of at least ${SHORTEST_KEY}, new for each chat`,
      },
    ]);
  const { chatAddresses } = deps.settings.current();
  if (!Object.hasOwn(chatAddresses, body.address) || !hasClient(chatTypeOf(body.address))) {
    // Numbers are for SMS and WhatsApp: no client reaches those.
    const known = Object.keys(chatAddresses).filter((address) => hasClient(chatTypeOf(address)));
    const hint = hintFor(body.address, known, 'chat addresses');
    throw new PublicError('invalid', '', [
      { path: 'address', message: 'is not one of our chat addresses', hint },
    ]);
  }
  const opening = key === undefined ? undefined : { secret: deps.authToken, key, body };
  const ids = newChatIds(deps.clock.now(), opening);
  const event: ChatOpened = {
    ...{ type: 'chat.opened', at: deps.clock.now(), sessionId: ids.sessionId, sid: '' },
    ...{ from: ids.identity, to: body.address, chatType: body.client.kind, client: body.client },
    ...{ release: deps.releases.forCaller(ids.identity).hash, token: ids.stored },
    ...(body.name === undefined ? {} : { name: body.name }),
    ...language(deps, body, ids.identity),
    ...customData(deps, body),
  };
  await deps.runtime.receive({ sessionId: ids.sessionId, key: 'open', event });
  return { id: ids.sessionId, token: ids.token };
}

/** A browser's language is a wish: where the flow does not speak it, the address has one that it does. */
function language(deps: AppDeps, body: Body, identity: string): { language?: string } {
  const [, tongue, region] = /^([a-z]{2})(?:[-_]([a-z]{2}))?\b/i.exec(body.language ?? '') ?? [];
  const { flow = '' } = deps.settings.current().chatAddresses[body.address] ?? {};
  const spoken = deps.releases.forCaller(identity).flows.get(flow)?.languages ?? [];
  if (tongue === undefined) return {};
  const wish = tongue.toLowerCase() + (region === undefined ? '' : `-${region.toUpperCase()}`);
  return servesLanguage(spoken, wish) ? { language: wish } : {};
}

function customData(deps: AppDeps, body: Body): Pick<ChatOpened, 'customData'> {
  const settings = deps.settings.current().customData;
  const rules = { settings, keys: deps.customDataKeys, now: deps.clock.now() };
  const customData = readCustomData(body.customData, rules);
  return customData ? { customData } : {};
}
