/**
 * Writes the audit log. Owns: that whoever is told that something was done has an entry of it on disk, and that strangers
 * cannot fill the log. Must not know: what an entry says.
 */
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { Seldom } from '../../lib/seldom';
import type { AppDeps } from '../app-deps';
import { principalOf } from '../accounts/principal';
import { ClockHits } from '../chat/clock-hits';
import { auditEntry } from './audit-entry';

/** Entries a minute of requests that nobody known sent: from one address, and in all. */
const MOST_OF_ONE = 20;
const MOST = 200;
const MINUTE_MS = 60_000;

type Deps = Pick<AppDeps, 'store' | 'clock' | 'log'>;
type End = (...given: unknown[]) => Response;

/** An answer waits until its entry is kept. Where it cannot be, that is logged and the answer goes out all the same. */
export function auditRequests({ store, clock, log }: Deps): RequestHandler {
  const strangers = new Strangers({ store, clock, log });
  return (request, response, next) => {
    const end = response.end.bind(response) as End;
    const audited: End = (...given) => {
      const entry = auditEntry(request, response, clock.now());
      response.end = end as Response['end'];
      if (!entry || strangers.tooMany(request)) return end(...given);
      void store
        .addAudit(entry)
        .catch((error: unknown) => log.error('an audit entry was lost', { error: String(error) }))
        .then(() => end(...given));
      return response;
    };
    response.end = audited as Response['end'];
    // A download that was broken off has taken something, too.
    response.once('close', () => {
      if (response.headersSent && response.end === audited) audited();
    });
    next();
  };
}

class Strangers {
  private readonly hits: ClockHits;
  private readonly seldom: Seldom;

  constructor(private readonly deps: Deps) {
    this.hits = new ClockHits(deps.clock, () => MINUTE_MS);
    this.seldom = new Seldom(deps.clock);
  }

  /** Counts requests of those who are not known. */
  tooMany(request: Request): boolean {
    if (principalOf(request) !== null) return false;
    const address = this.hits.increment(`from ${ipKeyGenerator(request.ip ?? '')}`).totalHits;
    const isOver = address > MOST_OF_ONE || this.hits.increment('all').totalHits > MOST;
    if (isOver && this.seldom.happened('over') > 0)
      this.deps.log.warn('there are more refused requests than the audit log takes');
    return isOver;
  }
}
