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

const name = z.string().nullish().catch(null);
const mediaSchema = z.object({
  Sid: z.string().regex(/^ME[0-9a-zA-Z]+$/),
  Filename: name,
  ContentType: name,
});

/** @param list JSON; what of it cannot be read is no file, and takes nothing from the rest @param service SID of the chat service that has them */
export function mediaOf(list: string, service: string): ChatMedia[] {
  const all: unknown = parsed(list);
  return (Array.isArray(all) ? all : []).flatMap((one) => {
    const { success, data } = mediaSchema.safeParse(one);
    return success ? [fileOf(data, service)] : [];
  });
}

function fileOf({ Sid, Filename, ContentType }: z.infer<typeof mediaSchema>, service: string): ChatMedia {
  return {
    name: plain(Filename) || Sid,
    type: plain(ContentType) || 'application/octet-stream',
    link: `${MEDIA_HOST}/v1/Services/${encodeURIComponent(service)}/Media/${Sid}`,
  };
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
