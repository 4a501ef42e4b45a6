/**
 * Bodies of Twilio's webhooks. Owns: application/x-www-form-urlencoded.
 * Must not know: what the parameters mean.
 */
import { parse } from 'node:querystring';

/** Parameters of a form; a name that was repeated has all its values, in order. No prototype. */
export type FormParams = { [name: string]: string | string[] | undefined };

/** Reads a whole form. Never throws; how large a body may be is for the server to say. */
export function parseForm(body: Buffer): FormParams {
  return parse(body.toString('utf8'), '&', '=', { maxKeys: 0 });
}
