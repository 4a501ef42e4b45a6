/** Drives a flow machine purely, and reads its snapshot back from JSON text before every event. */
import { createActor, initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import type { CompiledFlow, FlowContext, FlowEvent } from '../../../src/flow/model';
import { roundTrip } from '../../../src/lib/json';

export class FlowDriver {
  private snapshot: AnyMachineSnapshot;
  /** what the machine asked for last, such as `enter menu`, `again menu silence`, `ended completed` */
  actions: string[];

  constructor(
    private flow: CompiledFlow,
    input?: unknown,
  ) {
    const [snapshot, actions] = initialTransition(flow.machine, input as never);
    this.snapshot = snapshot as AnyMachineSnapshot;
    this.actions = (actions as unknown as Asked[]).map(words);
    this.roundTrip();
  }

  send(event: FlowEvent | `outcome.${string}` | 'hangup' | 'break' | 'leave'): string[] {
    this.roundTrip();
    const sent = typeof event === 'string' ? { type: event } : event;
    const [snapshot, actions] = transition(this.flow.machine, this.snapshot, sent);
    this.snapshot = snapshot as AnyMachineSnapshot;
    this.actions = (actions as unknown as Asked[]).map(words);
    return this.actions;
  }

  get context(): FlowContext {
    return this.snapshot.context as FlowContext;
  }

  get done(): boolean {
    return this.snapshot.status === 'done';
  }

  get persisted(): unknown {
    return this.flow.machine.getPersistedSnapshot(this.snapshot);
  }

  private roundTrip(): void {
    const saved = roundTrip(this.persisted);
    expect(saved).toEqual(this.persisted);
    this.snapshot = createActor(this.flow.machine, {
      snapshot: saved as never,
    }).getSnapshot() as AnyMachineSnapshot;
    expect(this.snapshot.status).not.toBe('error');
  }
}

interface Asked {
  type: string;
  params: { [name: string]: string };
}

function words({ type, params }: Asked): string {
  return [type, ...Object.values(params)].join(' ');
}
