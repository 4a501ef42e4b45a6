/** The adapter src/session/xstate.ts does what XState's public functions do, over any course of calls and flows. */
import fc from 'fast-check';
import {
  createMachine,
  enqueueActions,
  initialTransition,
  raise,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from 'xstate';
import type { SessionEvent } from '../../src/call/event';
import type { FlowEvent } from '../../src/flow/model';
import { roundTrip } from '../../src/lib/json';
import { persistMachine, sendToMachine, startMachine } from '../../src/session/flow/flow-machine';
import { sessionMachine } from '../../src/session/machine';
import type { MachineEvent } from '../../src/session/machine-event';
import { openSnapshot } from '../../src/session/opening/open-snapshot';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { createTurn, type Turn } from '../../src/session/turn';
import { understand } from '../../src/session/understand';
import type { World } from '../../src/session/world';
import { begin, move, persist, restore } from '../../src/session/xstate';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';
import { course } from './handover-course';

const plain = (actions: { type: string; params?: unknown }[]): unknown[] =>
  actions.filter(({ type }) => !type.startsWith('xstate.')).map(({ type, params }) => ({ type, params }));

const world: World = {
  catalog: catalog(),
  settings: settingsOf({ head: [], givens: [], inputs: [], told: '' }),
  env: {},
};

/** A snapshot of the session's machine on a working copy of its own. */
function on(s: SessionSnapshot, at: number): { turn: Turn; machine: AnyMachineSnapshot } {
  const turn = createTurn(world, structuredClone(s), at);
  const value = s.state as never;
  return { turn, machine: sessionMachine.resolveState({ value, context: { turn } }) as AnyMachineSnapshot };
}

/** What a step of the machine has made of the working copy. */
function made({ s, effects, verbs, requests, legLive, promised, recorded, lastWords }: Turn): unknown {
  const told = requests.map((one) => ('start' in one ? { start: one.start.name } : one));
  return { s, effects, verbs, told, legLive, promised, recorded, lastWords };
}

/** One event of the machine, by the adapter and by XState itself. */
function compare(s: SessionSnapshot, at: number, event: MachineEvent): void {
  const mine = on(s, at);
  const theirs = on(s, at);
  const moved = move(sessionMachine, mine.machine, event as EventObject);
  const [next, actions] = transition(sessionMachine as AnyStateMachine, theirs.machine, event);
  expect(moved.snapshot.value).toEqual(next.value);
  expect(moved.snapshot.status).toBe(next.status);
  expect(plain(moved.actions)).toEqual(plain(actions));
  expect(made(mine.turn)).toEqual(made(theirs.turn));
}

test('the session’s machine takes the steps of transition() over any course of a call', () => {
  let compared = 0;
  fc.assert(
    fc.property(course, (drafts) => {
      let s: SessionSnapshot | null = null;
      let at = 0;
      for (const draft of drafts.slice(0, 30)) {
        const event: SessionEvent | null = draft(s!, (at += 1000));
        if (!event) continue;
        if (s && event.type !== 'call.arrived' && event.type !== 'call.placed')
          for (const one of understand(s, event).slice(0, 1)) {
            compare(s, at, one);
            compared += 1;
          }
        s = roundTrip(step(world, s, event).snapshot);
      }
    }),
    { numRuns: 20 },
  );
  expect(compared).toBeGreaterThan(200);
});

test('the session’s machine begins as initialTransition() says', () => {
  const opening = {
    sessionId: 's1',
    sid: 'CA1',
    from: '+15550001',
    to: '+15551000',
    release: world.catalog.hash,
  };
  const s = openSnapshot({ type: 'call.arrived', at: 0, direction: 'inbound', ...opening });
  const turn = createTurn(world, s, 0);
  const { snapshot, actions } = begin(sessionMachine, turn);
  const [first, asked] = initialTransition(
    sessionMachine as AnyStateMachine,
    createTurn(world, s, 0) as never,
  );
  expect(snapshot.value).toEqual(first.value);
  expect(plain(actions)).toEqual(plain(asked));
});

const flowEvent: fc.Arbitrary<FlowEvent> = fc.constantFrom<FlowEvent>(
  { type: 'outcome.accept' },
  { type: 'outcome.decline' },
  { type: 'outcome.ok' },
  { type: 'outcome.ok', save: { csat: 2 } },
  { type: 'outcome.ok', save: { nps: 9 } },
  { type: 'outcome.support' },
  { type: 'outcome.completed' },
  { type: 'outcome.case0' },
  { type: 'outcome.failed' },
  { type: 'attempt.invalid' },
  { type: 'attempt.silence' },
  { type: 'hangup' },
  { type: 'gone' },
  { type: 'break' },
);

test.each(['csat-survey', 'support', 'order-status', 'nested', 'survey-save'])(
  'the machine of the flow %s: steps, actions, and what is stored of it',
  (name) => {
    const flow = catalog().flows.get(name)!;
    const params = { callId: 'CA1', agentName: 'Ana', language: 'en' };
    fc.assert(
      fc.property(fc.array(flowEvent, { minLength: 3, maxLength: 12 }), (events) => {
        const { live, actions } = startMachine(flow, params);
        const [first, asked] = initialTransition(flow.machine, { params } as never);
        expect(plain(actions as never)).toEqual(plain(asked));
        let reference = first as AnyMachineSnapshot;
        for (const event of events) {
          const [next, wanted] = transition(flow.machine, reference, event);
          expect(plain(sendToMachine(live, event) as never)).toEqual(plain(wanted));
          reference = next as AnyMachineSnapshot;
          expect(flow.machine.getPersistedSnapshot(reference)).toMatchObject(persistMachine(live) as object);
          const read = restore(flow.machine, roundTrip(persistMachine(live)));
          expect(persist(read)).toEqual(persistMachine(live));
        }
      }),
      { numRuns: 40 },
    );
  },
);

test('one machine serves many sessions without mixing them', () => {
  const flow = catalog().flows.get('csat-survey')!;
  const one = startMachine(flow, { callId: 'CA1' }).live;
  const two = startMachine(flow, { callId: 'CA2' }).live;
  sendToMachine(one, { type: 'outcome.accept' });
  expect(persistMachine(two)).not.toEqual(persistMachine(one));
  expect(persistMachine(two)).toMatchObject({ context: { frames: { '': { params: { callId: 'CA2' } } } } });
});

test('an action that enqueues others is an error that says so', () => {
  const machine = createMachine({
    context: () => ({}),
    initial: 'only',
    states: { only: {} },
    on: {
      plain: { actions: enqueueActions(() => undefined) },
      more: { actions: enqueueActions(({ enqueue }) => enqueue(raise({ type: 'plain' }))) },
    },
  }) as AnyStateMachine;
  const { snapshot } = begin(machine, {});
  expect(move(machine, snapshot, { type: 'plain' })).toMatchObject({ actions: [] });
  expect(() => move(machine, snapshot, { type: 'more' })).toThrow('enqueues others is not known here');
});
