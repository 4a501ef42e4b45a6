/** Web origins in settings. Owns: how one is written (RFC 6454). Must not know: what it is allowed to do. */
import { z } from 'zod';
import { evenIfInvalid, unique } from './unique';

/** Any origin. */
export const ANY_ORIGIN = '*';

/** Scheme, host and port as a browser sends them in `Origin`: no path, no default port, small letters. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\/[^*]+$/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

const originSchema = z
  .string()
  .max(300)
  .refine(
    (text) => text === ANY_ORIGIN || isOrigin(text),
    'must be a web origin like https://www.example.com, without a path, or *',
  );

/** `['*']`, or a list of origins, each once. */
export const webOriginsSchema = z
  .array(originSchema)
  .max(100)
  .superRefine(
    unique((origin) => origin, 'origin'),
    evenIfInvalid,
  )
  .refine((origins) => origins.length < 2 || !origins.includes(ANY_ORIGIN), {
    error: 'must be either * alone or a list of origins',
  });
