/**
 * Files that came with messages, fetched from the carrier for whoever has their address. Owns: that what
 * somebody sent is saved and never shown or run as a page of ours, and how much of it is passed on.
 */
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import type { ChatMedia } from '../../call/chat';
import { PublicError } from '../../errors';
import type { FileContent } from '../../twilio/read-file';
import type { AppDeps } from '../app-deps';
import { chatSnapshot } from './chat-access';
import { ChatProblem } from './chat-problem';
import { opensFile, type FilePlace } from './file-link';
import { fileLimit } from './limits';

/** The most that a conversation takes is 150 MB; what customers send by SMS and WhatsApp is far less (Twilio docs: Conversations limits). */
const MOST_BYTES = 64 * 1024 * 1024;

/** Types that are as they are called; others are bytes. No browser runs what is in these. */
const PLAIN_TYPES =
  /^(image\/(jpeg|png|gif|webp|heic|heif|bmp|tiff)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf|text\/(plain|csv|vcard|x-vcard|calendar))$/;

export function fileRoutes(deps: AppDeps): Router {
  const router = Router();
  router.get('/files/:session/:seq/:n', fileLimit(deps), async (request, response) => {
    const file = await fileOf(deps, request);
    const content = await deps.carrierFiles.open(file.link);
    if (!content.ok) throw new ChatProblem(content.why === 'gone' ? 'file-gone' : 'file-unreachable');
    if ((content.size ?? 0) > MOST_BYTES) {
      await content.body.cancel();
      throw new ChatProblem('file-too-large');
    }
    describe(response, file, content);
    await send(deps, response, content);
  });
  return router;
}

/** @throws PublicError not-found: also for an address that was changed or is too old */
async function fileOf(deps: AppDeps, { params, query }: Request): Promise<ChatMedia> {
  const place: FilePlace = {
    session: String(params['session']),
    seq: Number(params['seq']),
    n: Number(params['n']),
  };
  const s = opensFile(deps, place, query) ? await chatSnapshot(deps, place.session) : null;
  const [message] = s ? await deps.store.messages(s.id, { after: place.seq - 1, limit: 1 }) : [];
  const file = message?.seq === place.seq ? message.files?.[place.n] : undefined;
  if (!file) throw new PublicError('not-found', 'file');
  return file;
}

function describe(response: Response, { name, type }: ChatMedia, { size }: FileContent): void {
  const plain = type.toLowerCase().split(';')[0]?.trim() ?? '';
  response.status(200).set({
    ...(size === null ? {} : { 'content-length': String(size) }),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
  });
  response.attachment(name.replace(/[/\\]/g, '_'));
  // After `attachment`, which guesses a type from the name.
  response.set('content-type', PLAIN_TYPES.test(plain) ? plain : 'application/octet-stream');
}

/** What is too long without having said so is cut off; whoever reads it sees that it is not whole. */
async function send({ log }: AppDeps, response: Response, { body }: FileContent): Promise<void> {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) done(new Error('more bytes than are passed on'));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body), counted, response);
  } catch (error) {
    log.warn('a file was not passed on to its end', { error: String(error) });
  }
}
