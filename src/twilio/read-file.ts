/**
 * Files of conversations (Twilio docs: Media Content Service, Media resource). Owns: that our credentials go
 * to the carrier and to nobody it sends us to. Must not know: who reads a file.
 */
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { MEDIA_HOST } from './message-media';
import type { RestAccount } from './rest-client';

export interface FileContent {
  ok: true;
  /** bytes, as the carrier says; null: it does not */
  size: number | null;
  body: ReadableStream<Uint8Array>;
}

/** `gone`: the carrier has it no more, or never had. */
export type FileRead = FileContent | { ok: false; why: 'gone' | 'unreachable' };

export interface CarrierFiles {
  /** Never rejects. @param link as the transcript keeps it */
  open(link: string): Promise<FileRead>;
  /** Sound of a recording. Never rejects. @param link its RecordingUrl */
  openRecording(link: string): Promise<FileRead>;
}

const API_HOST = 'https://api.twilio.com';
const PATIENCE_MS = 30_000;

/** Of a Media resource: where its content is for some minutes, without credentials. */
const mediaSchema = z.object({ links: z.object({ content_direct_temporary: z.url() }) });

export function createCarrierFiles(account: RestAccount): CarrierFiles {
  const host = account.apiUrl?.replace(/\/+$/, '') ?? MEDIA_HOST;
  return {
    open: (link) => safely(() => open(account, host, link)),
    openRecording: (link) => safely(() => openRecording(account, link)),
  };
}

async function safely(read: () => Promise<FileRead>): Promise<FileRead> {
  try {
    return await read();
  } catch {
    // Not what it says: it may hold addresses.
    return UNREACHABLE;
  }
}

const UNREACHABLE = { ok: false, why: 'unreachable' } as const;

async function open({ accountSid, authToken }: RestAccount, host: string, link: string): Promise<FileRead> {
  if (!link.startsWith(`${MEDIA_HOST}/`)) return { ok: false, why: 'gone' };
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const found = await get(host + link.slice(MEDIA_HOST.length), { authorization: `Basic ${credentials}` });
  if (!found.ok) return { ok: false, why: found.status === 404 ? 'gone' : 'unreachable' };
  const content = mediaSchema.parse(await found.json()).links.content_direct_temporary;
  // Plain http is for a carrier on this machine, where the account is as well.
  if (!content.startsWith('https://') && new URL(content).origin !== new URL(host).origin) return UNREACHABLE;
  return contentOf(await get(content, {}));
}

function contentOf(response: Response): FileRead {
  if (!response.ok || !response.body) return UNREACHABLE;
  const length = response.headers.get('content-length');
  const isWhole = response.headers.get('content-encoding') === null;
  return {
    ok: true,
    size: length !== null && isWhole ? Number(length) : null,
    body: response.body as ReadableStream<Uint8Array>,
  };
}

/** Without an ending it is the sound as WAV (Twilio docs: Fetch a Recording's media file). */
async function openRecording(account: RestAccount, link: string): Promise<FileRead> {
  const { accountSid, authToken, apiUrl } = account;
  const { pathname } = new URL(link);
  const isOurs = pathname.startsWith(`/2010-04-01/Accounts/${accountSid}/Recordings/RE`);
  if (!isOurs || new URL(link).origin !== new URL(apiUrl ?? API_HOST).origin)
    return { ok: false, why: 'gone' };
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const found = await get(link, { authorization: `Basic ${credentials}` });
  return found.status === 404 ? { ok: false, why: 'gone' } : contentOf(found);
}

/** Nobody is followed elsewhere: a redirect is an answer that is not `ok`. What has begun may take its time. */
async function get(url: string, headers: { [name: string]: string }): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(url, { headers, redirect: 'manual', signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}
