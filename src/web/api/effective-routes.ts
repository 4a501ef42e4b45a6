/** Which value of each post-session field holds, and since when. Owns: these routes. */
import { Router } from 'express';
import type { Channel } from '../../call/channel';
import { PublicError } from '../../errors';
import { CALL_POST_SESSION_NAME } from '../../settings/call-post-session';
import { CHAT_POST_SESSION_NAME } from '../../settings/chat-post-session';
import { effectivePostSession } from '../../settings/effective';
import type { AppDeps } from '../app-deps';
import { isoTime } from './iso-time';

const CHANNELS = [
  { channel: 'voice', all: '/settings/call/post-session', ofQueue: 'call-post-session' },
  { channel: 'chat', all: '/settings/chat/post-session', ofQueue: 'chat-post-session' },
] as const;

export function effectiveRoutes(deps: AppDeps): Router {
  const router = Router();
  for (const { channel, all, ofQueue } of CHANNELS) {
    router.get(`${all}/effective`, async (_request, response) => {
      response.json({ queue: null, items: await effective(deps, channel, null) });
    });
    router.get(`/queues/:name/${ofQueue}/effective`, async (request, response) => {
      const { name = '' } = request.params;
      if (!deps.settings.current().queues[name]) throw new PublicError('not-found', `queue "${name}"`);
      response.json({ queue: name, items: await effective(deps, channel, name) });
    });
  }
  return router;
}

async function effective({ settings }: AppDeps, channel: Channel, queue: string | null) {
  const histories = await Promise.all([
    channel === 'voice'
      ? settings.history('call-post-session', CALL_POST_SESSION_NAME)
      : settings.history('chat-post-session', CHAT_POST_SESSION_NAME),
    queue === null
      ? []
      : settings.history(channel === 'voice' ? 'queue-call-post-session' : 'queue-chat-post-session', queue),
  ]);
  return effectivePostSession(histories.flat(), channel, queue).map(({ since, ...field }) => ({
    ...field,
    since: since && { ...since, at: isoTime(since.at) },
  }));
}
