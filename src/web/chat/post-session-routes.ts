/**
 * What a client says about the post-session transfer. CCAI docs: headless SDKs (`readyPostSession`,
 * `startPostSession`, `updatePostSession` with `optInSelection`).
 */
import { randomUUID } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import type { SessionEvent } from '../../call/event';
import { checked } from '../api/checked';
import type { AppDeps } from '../app-deps';
import { chatOf, chatSnapshot, type ChatSnapshot } from './chat-access';
import { optInBody } from './chat-bodies';
import { ChatProblem } from './chat-problem';
import { asksOptIn, chatView, type ChatView } from './chat-view';

/** @param limited what stands before each of them */
export function postSessionRoutes(deps: AppDeps, limited: RequestHandler): Router {
  const router = Router();
  const view = (s: ChatSnapshot): ChatView => chatView(s, deps.settings.current());
  const path = '/chats/:id/post-session';
  for (const [word, as] of [
    ['ready', 'ready'],
    ['start', 'started'],
  ] as const) {
    router.post(`${path}/${word}`, limited, async (request, response) => {
      const s = await chatOf(deps, request);
      if (!view(s).postSessionRequired) throw new ChatProblem('no-post-session');
      const at = deps.clock.now();
      response.json(await told(deps, s, { type: 'post-session.acknowledged', at, as }));
    });
  }
  router.patch(path, limited, async (request, response) => {
    const { optInSelection, answers } = checked(optInBody, request.body);
    const s = await chatOf(deps, request);
    const choice = optInSelection === true || optInSelection === 'Yes' ? 'yes' : 'no';
    // Said twice is said once.
    if (!asksOptIn(s) && s.postSession.optIn !== choice) throw new ChatProblem('opt-in-not-asked');
    if (!asksOptIn(s)) return void response.json(view(s));
    if (answers !== undefined && answers !== s.chat.question) throw new ChatProblem('already-answered');
    const at = deps.clock.now();
    const named = answers === undefined ? {} : { answers };
    response.json(await told(deps, s, { type: 'opt-in.selected', at, choice, ...named }));
  });
  return router;
}

/** @returns the chat after the event */
async function told(deps: AppDeps, s: ChatSnapshot, event: SessionEvent): Promise<ChatView> {
  await deps.runtime.receive({ sessionId: s.id, key: `${event.type}:${randomUUID()}`, event });
  return chatView((await chatSnapshot(deps, s.id)) ?? s, deps.settings.current());
}
