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
import { removeNoted } from '../../runtime/noted-files';
import { straysOf } from '../../runtime/strays';
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

export const forgetBody = personBody.extend({
  gone: z
    .boolean()
    .optional()
    .describe('Files that no process has found are gone: they were looked for, and are told of no more'),
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
    const files = [];
    for await (const { sessionId, folder, document } of straysOf(deps, keys))
      files.push({ file: sessionFileName(folder, sessionId), metadata: document ?? {} });
    const optedOut = [...keys].some((key) => deps.optOuts.current().has(key));
    response.json({ optedOut, sessions, files });
  });
  router.post('/people/forget', async (request, response) => {
    const keys = personIn(request, forgetBody);
    const { gone = false } = checked(forgetBody, request.body);
    const { sessions, files } = await forgetPerson(deps, keys);
    const elsewhere = await filesElsewhere(deps, keys, gone);
    const scrubbed = await deps.store.scrub();
    const left = await leftOf(deps, keys);
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

function personIn(
  { body }: Request,
  schema: typeof personBody | typeof forgetBody = personBody,
): ReadonlySet<string> {
  const { person } = checked(schema, body);
  const keys = personNamed(person);
  if (keys.length === 0)
    throw new PublicError('invalid', '', [
      { path: 'person', message: 'is no address and no identifier', hint: 'such as +15551234567' },
    ]);
  return new Set(keys);
}

async function forgetPerson(deps: AppDeps, keys: ReadonlySet<string>) {
  let [sessions, files] = [0, 0];
  for await (const session of sessionsOf(deps, keys)) {
    sessions += 1;
    const file = await forgetSession(deps, session, { asks: true, at: deps.clock.now() });
    if (file === 'erased') files += 1;
  }
  await deps.store.say({ of: 'person', keys: [...keys] });
  // After the sessions: a restored one may have left a file in the folder of another day.
  for await (const { sessionId, folder } of straysOf(deps, keys))
    if (await removeNoted(deps, { sessionId, folder })) files += 1;
  return { sessions, files };
}

/** Those that were written, and that no process has found yet. @param gone they are not there any more */
async function filesElsewhere(deps: AppDeps, keys: ReadonlySet<string>, gone: boolean): Promise<string[]> {
  const names = new Set<string>();
  for (const { sessionId, folder, person } of await deps.store.notedFiles()) {
    if (!keys.has(person)) continue;
    if (gone) await deps.store.fileGone(sessionId);
    else if (!(await removeNoted(deps, { sessionId, folder }))) names.add(sessionFileName(folder, sessionId));
  }
  return [...names];
}

/** Shown, not claimed: it is looked for again. @returns sessions and files */
async function leftOf(deps: AppDeps, keys: ReadonlySet<string>): Promise<number> {
  let left = 0;
  for await (const _session of sessionsOf(deps, keys)) left += 1;
  for await (const _file of straysOf(deps, keys)) left += 1;
  return left;
}

async function* sessionsOf(deps: AppDeps, keys: ReadonlySet<string>): AsyncGenerator<SessionSnapshot> {
  // The clock of another machine may be ahead of this one's.
  const all = { from: 0, to: Number.MAX_SAFE_INTEGER };
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
