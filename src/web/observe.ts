/** Counts what the shell does. Owns: which metric each thing goes to. */
import type { JsonObject } from '../lib/json';
import type { Observer } from '../runtime/observer';
import type { TurnCommit } from '../runtime/ports';
import type { Metrics } from './metrics';

export function createMetricsObserver(metrics: Metrics): Observer {
  return {
    turn({ ms, outcome, commit }) {
      metrics.storeSeconds.observe({ outcome }, ms / 1000);
      if (commit && outcome === 'saved') countCommit(metrics, commit);
    },
    task({ kind, name, lateMs, ms, outcome }) {
      if (kind === 'timer') return metrics.timerLateSeconds.observe(lateMs / 1000);
      metrics.effects.inc({ effect: name, outcome });
      metrics.effectSeconds.observe({ effect: name }, ms / 1000);
    },
  };
}

function countCommit(metrics: Metrics, { decided, timeline }: TurnCommit): void {
  if (decided) {
    const { transfer, failedRule } = decided;
    metrics.decisions.inc({ result: transfer ? 'transfer' : 'none', rule: failedRule ?? '' });
  }
  for (const { kind, data } of timeline)
    if (kind === 'handover') metrics.handovers.inc({ kind: kindOf(data) });
}

function kindOf(data: string): string {
  const { kind } = JSON.parse(data) as JsonObject;
  return typeof kind === 'string' ? kind : '';
}
