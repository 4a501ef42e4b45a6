/** Which steps of the flows calls went through, and by which ways they left them. PURE. */
import type { CompiledFlow } from '../flow/model';
import type { CoreSession } from './core-session';

export interface Coverage {
  flow: string;
  steps: { all: string[]; missed: string[] };
  /** `menu -> sales`; ways that lead to the same step count once */
  ways: { all: string[]; missed: string[] };
}

/** What was seen so far, by flow. */
export class CoverageBook {
  private readonly steps = new Set<string>();
  private readonly ways = new Set<string>();

  constructor(private readonly flows: ReadonlyMap<string, CompiledFlow>) {}

  add({ notes }: Pick<CoreSession, 'notes'>): void {
    let before: { flow: string; step: string } | null = null;
    for (const { kind, data, flow } of notes) {
      if (kind === 'flow.ended') before = null;
      if (kind !== 'step.entered' || typeof data['step'] !== 'string') continue;
      const here = { flow: flow ?? '', step: data['step'] };
      this.steps.add(`${here.flow} ${here.step}`);
      if (before?.flow === here.flow) this.ways.add(`${here.flow} ${before.step} -> ${here.step}`);
      before = here;
    }
  }

  /** @returns the flows that were called, in order of name */
  report(): Coverage[] {
    const called = [...this.flows.values()].filter(({ name, steps }) =>
      [...steps.keys()].some((step) => this.steps.has(`${name} ${step}`)),
    );
    return called.sort((a, b) => (a.name < b.name ? -1 : 1)).map((flow) => this.of(flow));
  }

  private of(flow: CompiledFlow): Coverage {
    const seen = (all: string[], set: Set<string>): Coverage['steps'] => ({
      all,
      missed: all.filter((one) => !set.has(`${flow.name} ${one}`)),
    });
    return {
      flow: flow.name,
      steps: seen([...flow.steps.keys()], this.steps),
      ways: seen(waysOf(flow), this.ways),
    };
  }
}

/** Every pair of steps of which the second follows the first, each once. */
function waysOf({ steps, machine }: CompiledFlow): string[] {
  const states = machine.states['active']?.states ?? {};
  const ways = Object.values(states).flatMap((state) =>
    [...state.transitions.values()]
      .flat()
      .flatMap(({ target }) =>
        (target ?? []).flatMap((one) =>
          steps.has(one.key) && steps.has(state.key) ? [`${state.key} -> ${one.key}`] : [],
        ),
      ),
  );
  return [...new Set(ways)];
}
