/**
 * What a story's closed session left behind: exactly one session metadata file, complete, as its schema says and
 * as the session is, and no sensitive value in it or in the timeline.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { sessionMetadataSchema, type SessionMetadataDocument } from '../../../src/records/session-metadata';
import type { SessionEvent } from '../../../src/call/event';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { TestApp } from '../test-app';
import { checkChatFile } from './check-chat-file';

let validate: ValidateFunction | undefined;

/** @throws when there is no file or more than one, or anything in it is wrong */
export async function checkMetadata({ dataDir, store }: TestApp, snapshot: SessionSnapshot): Promise<void> {
  const text = readOnly(join(dataDir, 'metadata'), snapshot.id);
  const document = JSON.parse(text) as SessionMetadataDocument;
  validate ??= new Ajv({ strict: false, formats: { 'date-time': true } }).compile(sessionMetadataSchema());
  if (!validate(document)) throw new Error(`session metadata file: ${JSON.stringify(validate.errors)}`);
  if (/"(undefined|null)"/.test(text)) throw new Error('the session metadata file holds words of no value');
  const { disposition, post_session: written } = document;
  expect({ disposition, status: written.status, answers: written.answers }).toEqual({
    disposition: snapshot.form.disposition,
    status: snapshot.postSession.status,
    answers: snapshot.postSession.answers,
  });
  if ('sip_headers' in document) expect(document.sip_headers).toEqual(snapshot.shownHeaders ?? {});
  const timeline = JSON.stringify(await store.timeline(snapshot.id));
  if (snapshot.chat) {
    const messages = await store.messages(snapshot.id, { after: 0, limit: 1000 });
    checkChatFile(document, snapshot, messages, timeline);
  }
  const inbox = await store.inbox(snapshot.id);
  const events = inbox.flatMap(({ event }) => (event === null ? [] : [JSON.parse(event) as SessionEvent]));
  const everywhere = `${text}${timeline}${JSON.stringify(snapshot)}`;
  for (const value of sensitiveValues(snapshot, events)) expect(everywhere).not.toContain(value);
}

function readOnly(folder: string, id: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.includes(id));
  if (files.length !== 1) throw new Error(`session metadata files: ${files.length}`);
  return readFileSync(join(folder, files[0] ?? ''), 'utf8');
}

/** Of the form and of SIP headers: there stories have something to hide. A session that is over does not have them any more. */
function sensitiveValues(
  { postSession, shownHeaders = {} }: SessionSnapshot,
  events: readonly SessionEvent[],
): string[] {
  const hidden = postSession.plan.list.flatMap((one) =>
    one.sensitive && one.type === 'dynamic' && one.source === 'form' ? [one.sourceField] : [],
  );
  return events.flatMap((event) => {
    const named =
      event.type === 'form.entered' ? event.values : event.type === 'call.arrived' ? event.sipHeaders : {};
    const isHidden = (name: string): boolean =>
      event.type === 'form.entered' ? hidden.includes(name) : shownHeaders[name] === '***';
    return Object.entries(named ?? {}).flatMap(([name, value]) => (isHidden(name) ? [String(value)] : []));
  });
}
