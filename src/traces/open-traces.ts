/**
 * OpenTelemetry traces: a session is a trace; its turns, requests to the carrier, and `http` steps are spans. Owns: the
 * spans and their attributes, which are ids and words of ours alone. The packages are loaded here, and only where traces
 * are switched on.
 */
import type * as OpenTelemetry from '@opentelemetry/api';
import type { Attributes, HrTime, Tracer } from '@opentelemetry/api';
import type { ObservedTask, ObservedTurn, Observer } from '../runtime/observer';
import type { SessionRow } from '../runtime/rows';
import { idsOfSession, SessionIds } from './session-ids';

export interface TraceOptions {
  /** OTLP over HTTP, without `/v1/traces`: `http://collector:4318` */
  endpoint: string;
  serviceName: string;
}

export interface Traces {
  observer: Observer;
  /** Sends what is left, for a few seconds at most. */
  close(): Promise<void>;
}

const LONGEST_CLOSE_MS = 3000;

export async function openTraces({ endpoint, serviceName }: TraceOptions): Promise<Traces> {
  const [api, sdk, { resourceFromAttributes }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const ids = new SessionIds();
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const processor = new sdk.BatchSpanProcessor(exporter);
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    ...{ idGenerator: ids, spanProcessors: [processor] },
  });
  return {
    observer: observerOf(api, provider.getTracer('aftercall'), ids),
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_CLOSE_MS)));
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}

type Api = typeof OpenTelemetry;

function observerOf(api: Api, tracer: Tracer, ids: SessionIds): Observer {
  /** One span below the session's own. */
  const child = (
    { sessionId, at, ms }: Pick<ObservedTurn, 'sessionId' | 'at' | 'ms'>,
    { name, failed, ...more }: { name: string; failed: boolean; kind: number; attributes: Attributes },
  ): void => {
    const parent = { ...idsOfSession(sessionId), traceFlags: api.TraceFlags.SAMPLED, isRemote: true };
    const context = api.trace.setSpanContext(api.ROOT_CONTEXT, parent);
    const span = tracer.startSpan(name, { ...more, startTime: timeOf(at) }, context);
    if (failed) span.setStatus({ code: api.SpanStatusCode.ERROR });
    span.end(timeOf(at + ms));
  };
  return {
    turn(turn) {
      const { event, outcome, commit } = turn;
      const attributes = { ...sessionOf(turn), 'aftercall.event': event, 'aftercall.outcome': outcome };
      const failed = outcome === 'failed';
      child(turn, { name: `turn ${event}`, failed, kind: api.SpanKind.SERVER, attributes });
      if (commit?.timeline.some(({ kind }) => kind === 'session.closed'))
        whole(tracer, ids, api, commit.session);
    },
    task(task) {
      if (task.kind === 'timer') return;
      child(task, {
        ...{ name: task.name, failed: task.outcome === 'dead' || task.outcome === 'failed' },
        ...{ kind: api.SpanKind.CLIENT, attributes: attributesOf(task) },
      });
    },
  };
}

function attributesOf(task: ObservedTask): Attributes {
  const { attempt, outcome, lateMs, status } = task;
  return {
    ...{ ...sessionOf(task), 'aftercall.attempt': attempt, 'aftercall.outcome': outcome },
    'aftercall.late_ms': lateMs,
    ...(status === undefined ? {} : { 'http.response.status_code': status }),
  };
}

function sessionOf({ sessionId }: { sessionId: string }): Attributes {
  return { 'aftercall.session': sessionId };
}

/** The session's own span, once it is over; what comes later are spans below it. */
function whole(tracer: Tracer, ids: SessionIds, { ROOT_CONTEXT }: Api, session: SessionRow): void {
  const { id, channel, flow, release, startedAt, endedAt } = session;
  const attributes = {
    ...{ 'aftercall.session': id, 'aftercall.channel': channel, 'aftercall.flow': flow },
    'aftercall.release': release.slice(0, 12),
  };
  const options = { root: true, startTime: timeOf(startedAt), attributes };
  const span = ids.of(id, () => tracer.startSpan('session', options, ROOT_CONTEXT));
  span.end(timeOf(endedAt ?? startedAt));
}

/** A number may be taken for a time since the process began. */
function timeOf(ms: number): HrTime {
  const seconds = Math.trunc(ms / 1000);
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)];
}
