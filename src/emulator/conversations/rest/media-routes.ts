/**
 * Files of messages (Twilio docs: Media Content Service, Media resource; at Twilio on a host of its own). Owns:
 * routes: what a file is, to those who are signed in, and its content, to those who were told where it is.
 */
import type { Request, Response } from 'express';
import { notFound } from '../../engine/carrier-error';
import type { RestResult } from '../../rest/respond';
import type { Chats } from '../chats';
import { restDate } from './chat-json';
import type { ChatRequest } from './chat-request';

export function fetchOne({ chats, base, service, params, path }: ChatRequest): RestResult {
  const found = chats.file(params.sid ?? '');
  if (!found) throw notFound(path);
  const { file, message } = found;
  const { sid, name, type, content, dateCreated } = file;
  const url = `${base}/Media/${sid}`;
  const date = restDate(dateCreated);
  return {
    status: 200,
    body: {
      ...{ sid, service_sid: service, date_created: date, date_updated: date, date_upload_updated: date },
      ...{ channel_sid: null, message_sid: message.sid, author: message.author, category: 'media' },
      ...{ size: content.length, content_type: type, filename: name, is_multipart_upstream: false, url },
      links: {
        content: `${url}/Content`,
        content_direct_temporary: `${chats.network.url}/media/${sid}`,
      },
    },
  };
}

/** Without credentials: the address is the secret. */
export function sendContent(chats: Chats): (request: Request, response: Response) => void {
  return ({ params }, response) => {
    const found = chats.file(String(params['sid']));
    if (found) response.type(found.file.type).send(found.file.content);
    else response.status(404).end();
  };
}
