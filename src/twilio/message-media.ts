/**
 * Files that came with a message of a conversation (Twilio docs: Conversations Webhooks, Media; Media
 * Content Service). Owns: reading their list. Must not know: what is in them.
 */
import { z } from 'zod';
import type { ChatMedia } from '../call/chat';
import { cleanText } from './clean-text';

/** Twilio docs: Media Content Service. */
export const MEDIA_HOST = 'https://mcs.us1.twilio.com';
const LONGEST = 200;

const mediaSchema = z.array(
  z.object({
    Sid: z.string().regex(/^ME[0-9a-zA-Z]+$/),
    Filename: z.string().nullish(),
    ContentType: z.string().nullish(),
  }),
);

/** @param list JSON; what cannot be read is no file @param service SID of the chat service that has them */
export function mediaOf(list: string, service: string): ChatMedia[] {
  const read = mediaSchema.safeParse(parsed(list));
  return (read.success ? read.data : []).map(({ Sid, Filename, ContentType }) => ({
    name: plain(Filename) || Sid,
    type: plain(ContentType) || 'application/octet-stream',
    link: `${MEDIA_HOST}/v1/Services/${encodeURIComponent(service)}/Media/${Sid}`,
  }));
}

function parsed(list: string): unknown {
  try {
    return JSON.parse(list);
  } catch {
    return null;
  }
}

function plain(text: string | null | undefined): string {
  return cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}
