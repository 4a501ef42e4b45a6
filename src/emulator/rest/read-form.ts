/**
 * The form of a REST request: the query of a GET, the body of anything else. Owns: which bodies are forms, and
 * saying so when one is none. Must not know: any parameter.
 */
import type { Request } from 'express';
import type { RestForm } from './parameters';

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

export function readForm(request: Request): RestForm {
  return (request.method === 'GET' ? request.query : (request.body ?? {})) as RestForm;
}

/**
 * A body that is no form is not read (Twilio docs: Making requests to Twilio).
 * @returns what was sent and what to send instead; undefined when the body is a form, or there is none
 */
export function notForm(request: Request): string | undefined {
  if (request.is(FORMS) !== false) return undefined;
  if (request.header('content-length') === '0') return undefined;
  const type = request.header('content-type') ?? 'without a content-type';
  return `the body is ${type}, which is not read: send a form (content-type: ${FORMS[0]})`;
}
