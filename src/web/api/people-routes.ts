/**
 * What is known of one person, and forgetting it. Owns: these routes. The address comes in the body: what is in a
 * path is written down by proxies.
 */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { liveSessions } from '../../runtime/live-pages';
import { PublicError } from '../../errors';
import { metadataDocument } from '../../records/metadata-document';
import { readRecord } from '../../records/read-record';
import { sessionFileName } from '../../records/session-file';
import { ended, forgetSession } from '../../runtime/forget';
import { readSnapshot } from '../../session/read-snapshot';
import { personNamed, personOf } from '../../session/person-of';
import type { SessionSnapshot } from '../../session/snapshot';
import { TEXT_CHANNELS, channelKey } from '../../transfer/person';
import type { AppDeps } from '../app-deps';
import { authorOf } from './author-of';
import { checked } from './checked';
import { readSession } from './read-session';

export const personBody = z.strictObject({
  person: z
    .string()
    .trim()
    .min(1)
    .max(256)
    .describe('An address (+15551234567, client:ana), or the identifier of signed custom data'),
});

/** Messages read at once. */
const PIECE = 500;

export function peopleRoutes(deps: AppDeps): Router {
  const router = Router();
  router.post('/people/export', async (request, response) => {
    const keys = personIn(request);
    const sessions = [];
    for await (const { id } of sessionsOf(deps, keys)) sessions.push(await everythingOf(deps, id));
    for (const id of await liveOf(deps, keys)) sessions.push(await everythingOf(deps, id));
    const optedOut = [...keys].some((key) => deps.optOuts.current().has(key));
    response.json({ optedOut, sessions });
  });
  router.post('/people/forget', async (request, response) => {
    const keys = personIn(request);
    const { store, records } = deps;
    let [sessions, files, left] = [0, 0, 0];
    const elsewhere: string[] = [];
    for await (const session of sessionsOf(deps, keys)) {
      sessions += 1;
      const file = await forgetSession({ store, records }, session, { asks: true });
      if (file === 'erased') files += 1;
      if (file === 'elsewhere') elsewhere.push(sessionFileName(session.folder ?? '', session.id));
    }
    const scrubbed = await store.scrub();
    // Shown, not claimed: it is looked for again.
    for await (const _session of sessionsOf(deps, keys)) left += 1;
    const live = await liveOf(deps, keys);
    const counts = { sessions, files, elsewhere: elsewhere.length, left, live: live.length };
    deps.log.info('a person was forgotten', { ...counts, scrubbed });
    response.json({ sessions, files, elsewhere, left, scrubbed, live });
  });
  router.post('/people/opt-out', async (request, response) => {
    const { author: how, at } = authorOf(request, deps.clock);
    await deps.optOuts.add([...personIn(request)].map((person) => ({ person, at, how })));
    response.json({ optedOut: true });
  });
  router.post('/people/opt-in', async (request, response) => {
    const { person: named } = checked(personBody, request.body);
    const onChannels = TEXT_CHANNELS.flatMap((channel) => channelKey(named, channel) ?? []);
    for (const person of [...personIn(request), ...onChannels]) await deps.optOuts.remove(person);
    response.json({ optedOut: false });
  });
  return router;
}

function personIn(request: Request): ReadonlySet<string> {
  const { person } = checked(personBody, request.body);
  const keys = personNamed(person);
  if (keys.length === 0)
    throw new PublicError('invalid', '', [
      { path: 'person', message: 'is no address and no identifier', hint: 'such as +15551234567' },
    ]);
  return new Set(keys);
}

async function* sessionsOf(deps: AppDeps, keys: ReadonlySet<string>): AsyncGenerator<SessionSnapshot> {
  const all = { from: 0, to: deps.clock.now() + 1 };
  for await (const session of ended(deps.store, all)) if (isOf(session, keys)) yield session;
}

async function liveOf({ store }: AppDeps, keys: ReadonlySet<string>): Promise<string[]> {
  const found = [];
  for await (const { id, snapshot } of liveSessions(store))
    if (isOf(readSnapshot(snapshot), keys)) found.push(id);
  return found;
}

function isOf(session: SessionSnapshot, keys: ReadonlySet<string>): boolean {
  return personOf(session).some((key) => keys.has(key));
}

async function everythingOf(deps: AppDeps, id: string) {
  const record = await readRecord(deps.store, id);
  return {
    session: await readSession(deps, id),
    metadata: metadataDocument(record),
    messages: await messagesOf(deps, id),
  };
}

async function messagesOf({ store }: AppDeps, id: string) {
  const messages = [];
  for (;;) {
    const page = await store.messages(id, { after: messages.at(-1)?.seq ?? 0, limit: PIECE });
    messages.push(...page);
    if (page.length < PIECE) return messages;
  }
}
