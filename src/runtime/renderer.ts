/** The port that turns verbs into documents. Must not know: any implementation. */
import type { Verb } from '../call/verb';

/** Turns verbs into documents of the carrier. The same arguments always give the same bytes. */
export interface Renderer {
  /** @param document number of the document being rendered: its continuation names it */
  customer(verbs: Verb[], place: { sessionId: string; document: number }): string;
  agent(verbs: Verb[], place: { sessionId: string; attempt: number }): string;
}
