/**
 * What customers read of what went wrong: what they can do, in the language of the window. Owns: that the words of
 * the server, which are for developers, go to the console.
 */
import { ClientProblem } from './client-problem.js';
import type { WidgetTexts } from './widget-texts.js';

/** @param error what a request was rejected with */
export function reasonOf(error: unknown, texts: WidgetTexts): string {
  if (!(error instanceof ClientProblem)) return texts.unreached;
  const { status, code, message, hint } = error;
  const byCode: { [code: string]: string } = { 'chat-ended': texts.ended, 'not-seen': texts.notSeen };
  const known = byCode[code];
  if (known !== undefined) return known;
  console.warn(
    `aftercall: the server refused (HTTP status ${status}, ${code}): ${message} ${hint}`.trimEnd(),
  );
  if (status === 401 || status === 403) return texts.notAllowed;
  if (status === 429) return texts.tooOften;
  return status >= 500 ? texts.ourFault : texts.notAccepted;
}
