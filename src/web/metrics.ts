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
  storeSeconds: Histogram<'outcome'>;
  decisions: Counter<'result' | 'rule'>;
  handovers: Counter<'kind'>;
  effects: Counter<'effect' | 'outcome'>;
  effectSeconds: Histogram<'effect'>;
  timerLateSeconds: Histogram;
  outboxAge: Gauge;
  sessionStates: Gauge<'channel' | 'phase'>;
  residentBytes: Gauge;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

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
      buckets: SECONDS,
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
    ...shellMetrics(registers),
  };
}

type Shell =
  | 'storeSeconds'
  | 'decisions'
  | 'handovers'
  | 'effects'
  | 'effectSeconds'
  | 'timerLateSeconds'
  | 'outboxAge'
  | 'sessionStates'
  | 'residentBytes';

function shellMetrics(registers: Registry[]): Pick<Metrics, Shell> {
  return {
    storeSeconds: new Histogram({
      name: 'aftercall_store_seconds',
      help: 'Time of one turn of the core with its transaction, until it is on disk, by outcome',
      ...{ labelNames: ['outcome'], buckets: SECONDS, registers },
    }),
    decisions: new Counter({
      name: 'aftercall_decisions_total',
      help: 'Decisions about a post-session transfer, by result (transfer, none) and the rule that decided against it',
      ...{ labelNames: ['result', 'rule'], registers },
    }),
    handovers: new Counter({
      name: 'aftercall_handovers_total',
      help: 'Live legs that were given to a virtual agent, by its kind',
      ...{ labelNames: ['kind'], registers },
    }),
    effects: new Counter({
      name: 'aftercall_effects_total',
      help: 'Effects carried out after a turn, by effect and outcome (done, again, dead, failed)',
      ...{ labelNames: ['effect', 'outcome'], registers },
    }),
    effectSeconds: new Histogram({
      name: 'aftercall_effect_seconds',
      help: 'Time that carrying out an effect took',
      ...{ labelNames: ['effect'], buckets: SECONDS, registers },
    }),
    timerLateSeconds: new Histogram({
      name: 'aftercall_timer_late_seconds',
      help: 'How long after it was due a timer was begun',
      ...{ buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120], registers },
    }),
    outboxAge: new Gauge({
      name: 'aftercall_outbox_age_seconds',
      help: 'How long the oldest task that is due has waited; 0: nothing waits',
      registers,
    }),
    sessionStates: new Gauge({
      name: 'aftercall_sessions',
      help: 'Live sessions by channel and what they are doing; of the newest 5,000',
      ...{ labelNames: ['channel', 'phase'], registers },
    }),
    residentBytes: new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Resident memory size in bytes',
      registers,
    }),
  };
}
