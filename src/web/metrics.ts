/** Prometheus metrics. Owns: their names. No label ever holds a number, a name or an identifier. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  webhooks: Counter<'route' | 'outcome'>;
  turnSeconds: Histogram<'route'>;
  liveSessions: Gauge;
  tasks: Gauge;
  carrierRequests: Counter<'outcome'>;
  carrierFailing: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    webhooks: new Counter({
      name: 'aftercall_webhooks_total',
      help: 'Webhooks received, by route and outcome (saved, unchanged, repeated, refused, failed)',
      labelNames: ['route', 'outcome'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'aftercall_turn_seconds',
      help: 'Time from a webhook to its durable reply',
      labelNames: ['route'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    liveSessions: new Gauge({
      name: 'aftercall_sessions_live',
      help: 'Sessions that are not closed',
      registers,
    }),
    tasks: new Gauge({ name: 'aftercall_tasks', help: 'Timers and effects that are waiting', registers }),
    carrierRequests: new Counter({
      name: 'aftercall_carrier_requests_total',
      help: "Requests to the carrier's REST API, by outcome (ok, unreachable, tls, no-answer, credentials, throttled, server-error)",
      labelNames: ['outcome'],
      registers,
    }),
    carrierFailing: new Gauge({
      name: 'aftercall_carrier_failing_seconds',
      help: "For how long no request to the carrier's REST API has succeeded; 0: the last one did",
      registers,
    }),
  };
}
