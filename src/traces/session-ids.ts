/**
 * Ids of traces and spans. Owns: that a session is one trace in whichever process its turns are taken, since the ids
 * follow from the session's own. Must not know: what is traced.
 */
import { randomBytes } from 'node:crypto';
import type { IdGenerator } from '@opentelemetry/sdk-trace-base';
import { sha256 } from '../lib/hash';

/** 16 and 8 bytes, in hex (W3C Trace Context: trace-id, parent-id). */
export function idsOfSession(sessionId: string): { traceId: string; spanId: string } {
  const hash = sha256(`aftercall session ${sessionId}`);
  return { traceId: hash.slice(0, 32), spanId: hash.slice(32, 48) };
}

/** Random ids, but for the one span that stands for a session as a whole. */
export class SessionIds implements IdGenerator {
  private next: { traceId: string; spanId: string } | null = null;

  /** The span that `begin` begins is that of this session. */
  of<T>(sessionId: string, begin: () => T): T {
    this.next = idsOfSession(sessionId);
    try {
      return begin();
    } finally {
      this.next = null;
    }
  }

  generateTraceId(): string {
    return this.next?.traceId ?? randomBytes(16).toString('hex');
  }

  generateSpanId(): string {
    return this.next?.spanId ?? randomBytes(8).toString('hex');
  }
}
