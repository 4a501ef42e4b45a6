/**
 * Documents that differ only in their session and number are rendered once. Owns: the documents kept, and putting session
 * and number in. Must not know: what stands in a document.
 *
 * Nearly all that callers hear is the same for all of them, and building the tree of a document costs ten times as much as
 * putting an address into its text.
 */
import type { Verb } from '../call/verb';

/** Documents kept at the most; a kilobyte each. Those that were asked for first are let go first. */
const MOST_KEPT = 500;

/** Stand for a session and a number in a document that is kept; nobody says these. */
const SESSION = 'aftercall_session_here';
const NUMBER = 2 ** 52 + 7;

/** @param n the number of the document, or of the agent */
export type Render = (verbs: readonly Verb[], sessionId: string, n: number) => string;

/** The same documents, byte for byte, for less. `render` uses both only in addresses, where letters and digits stand as they are. */
export function rendered(render: Render): Render {
  const kept = new Map<string, string[][]>();
  return (verbs, sessionId, n) => {
    const key = JSON.stringify(verbs);
    const known = kept.get(key);
    if (!/^[\w-]+$/.test(sessionId)) return render(verbs, sessionId, n);
    // What names the session, as a conference does, is asked for by nobody else.
    if (!known && (key.includes(sessionId) || isSpoken(key))) return render(verbs, sessionId, n);
    const parts = known ?? split(render(verbs, SESSION, NUMBER));
    if (!known) keep(kept, key, parts);
    return parts.map((part) => part.join(String(n))).join(sessionId);
  };
}

/** Somebody does say these. */
function isSpoken(text: string): boolean {
  return text.includes(SESSION) || text.includes(String(NUMBER));
}

function split(document: string): string[][] {
  return document.split(SESSION).map((part) => part.split(String(NUMBER)));
}

function keep(kept: Map<string, string[][]>, key: string, parts: string[][]): void {
  kept.set(key, parts);
  if (kept.size <= MOST_KEPT) return;
  for (const oldest of kept.keys()) return void kept.delete(oldest);
}
