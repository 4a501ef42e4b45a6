/**
 * Trying a virtual agent without a session: what it would answer first, or what the carrier would be given. Owns: this route.
 * Nothing is kept, and nobody is called.
 */
import { Router } from 'express';
import { z } from 'zod';
import { agentKind } from '../../agents/kinds';
import type { Channel } from '../../call/channel';
import { PublicError } from '../../errors';
import { sha256 } from '../../lib/hash';
import type { JsonObject } from '../../lib/json';
import { languageSchema } from '../../settings/language';
import type { VirtualAgentSettings } from '../../settings/virtual-agent';
import { renderCustomer } from '../../twilio/render-twiml';
import type { AppDeps } from '../app-deps';
import { checked } from './checked';

export const agentTestBody = z.strictObject({
  channel: z.enum(['voice', 'chat']).exactOptional(),
  language: languageSchema.exactOptional(),
  /** data parameters, as text */
  parameters: z.record(z.string(), z.string()).exactOptional(),
});

export const agentTest = z.object({
  channel: z.enum(['voice', 'chat']),
  language: z.string(),
  milliseconds: z.number().int(),
  /** why it cannot serve; null: nothing is known against it */
  failure: z.string().nullable(),
  /** a flow of ours that would run: call it to hear it */
  flow: z.string().nullable(),
  /** calls: what the carrier would be given */
  document: z.string().nullable(),
  /** chats: what it said first */
  said: z.array(z.string()),
});

type Asked = { channel: Channel; language: string; parameters: { [name: string]: string } };
type Found = Partial<Pick<z.infer<typeof agentTest>, 'failure' | 'flow' | 'document' | 'said'>>;

export function agentTestRoutes(deps: AppDeps): Router {
  const router = Router();
  router.post('/virtual-agents/:name/test', async (request, response) => {
    const { name } = request.params;
    const agent = deps.settings.current().virtualAgents[name];
    if (!agent) throw new PublicError('not-found', 'virtual agent');
    const asked = askedOf(agent, checked(agentTestBody, request.body ?? {}));
    const from = performance.now();
    const found = await tried(deps, name, agent, asked);
    response.json({
      ...{ channel: asked.channel, language: asked.language },
      milliseconds: Math.round(performance.now() - from),
      ...{ failure: null, flow: null, document: null, said: [], ...found },
    });
  });
  return router;
}

/** @throws PublicError invalid for a channel it does not serve */
function askedOf(agent: VirtualAgentSettings, body: z.infer<typeof agentTestBody>): Asked {
  const {
    channel = agent.channels[0] ?? 'voice',
    language = agent.languages[0] ?? 'en',
    parameters = {},
  } = body;
  if (!agent.channels.includes(channel)) {
    const message = `must be a channel it serves: ${agent.channels.join(', ')}`;
    throw new PublicError('invalid', '', [{ path: 'channel', message }]);
  }
  return { channel, language, parameters };
}

async function tried(deps: AppDeps, name: string, agent: VirtualAgentSettings, asked: Asked): Promise<Found> {
  if (agent.kind === 'flow') return flowFound(deps, agent.flow);
  if (asked.channel === 'chat') return answer(deps, name, agent, asked);
  return documentFor(deps, agent, asked);
}

function flowFound({ releases }: AppDeps, flow: string): Found {
  return releases.newest().flows.has(flow) ? { flow } : { failure: `flow "${flow}" does not exist` };
}

/** The chat is ended again at once, so that the bot need not wait for anybody. */
async function answer(
  { bots }: AppDeps,
  name: string,
  agent: VirtualAgentSettings,
  asked: Asked,
): Promise<Found> {
  if (!bots) return { failure: 'nobody answers for it here' };
  const sessionId = `test-${sha256(`${name} ${Date.now()} ${Math.random()}`).slice(0, 24)}`;
  const { language, parameters } = asked;
  const turn = (n: number, input: Parameters<typeof bots.turn>[0]['input']) =>
    bots.turn(
      {
        ...{ type: 'bot.turn', turn: n, agent: name, kind: agent.kind, options: { ...agent } as JsonObject },
        ...{ input, language, parameters },
      },
      { sessionId, idempotencyKey: `${sessionId}-${n}` },
    );
  const reply = await turn(1, { kind: 'start' });
  if ('error' in reply) return { failure: reply.error };
  await turn(2, { kind: 'end', reason: 'test' });
  return { said: reply.messages.map(({ text }) => text) };
}

function documentFor({ publicUrl }: AppDeps, agent: VirtualAgentSettings, asked: Asked): Found {
  const kind = agentKind(agent.kind);
  const sessionId = 'test';
  const { language, parameters } = asked;
  try {
    const verbs = kind?.attach?.(agent as never, { sessionId, language, parameters });
    if (!verbs) return { failure: `the kind "${agent.kind}" takes no calls` };
    return { document: renderCustomer(verbs, { publicUrl, sessionId, document: 1 }) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'it cannot be attached' };
  }
}
