import { transition, type AnyMachineSnapshot } from 'xstate';
import {
  persistMachine,
  restoreMachine,
  sendToMachine,
  startMachine,
} from '../../src/session/flow/flow-machine';
import type { FlowEvent } from '../../src/flow/model';
import { roundTrip } from '../../src/lib/json';
import { catalog } from '../support/story/scene';

const events: FlowEvent[] = [
  { type: 'outcome.accept' },
  { type: 'attempt.invalid' },
  { type: 'outcome.ok', save: { csat: 2 } },
  { type: 'attempt.silence' },
  { type: 'outcome.ok', save: { nps: 9 } },
  { type: 'outcome.case0' },
  { type: 'hangup' },
];

test('the inert scope gives the snapshots and actions of the public transition()', () => {
  const flow = catalog().flows.get('csat-survey')!;
  const { live } = startMachine(flow, { callId: 'CA1', agentName: 'Ana', language: 'en' });
  let reference = live.snapshot;
  for (const event of events) {
    const [next, actions] = transition(flow.machine, reference, event);
    const mine = sendToMachine(live, event);
    expect(mine.map(({ type, params }) => ({ type, params }))).toEqual(
      actions
        .filter((one) => (one.type as string) !== 'xstate.assign')
        .map(({ type, params }) => ({ type, params })),
    );
    reference = next as AnyMachineSnapshot;
    expect(persistMachine(live)).toEqual(flow.machine.getPersistedSnapshot(reference));
    const restored = restoreMachine(flow, roundTrip(persistMachine(live)));
    expect(persistMachine(restored)).toEqual(persistMachine(live));
  }
});

test('one machine serves many sessions without mixing them', () => {
  const flow = catalog().flows.get('csat-survey')!;
  const one = startMachine(flow, { callId: 'CA1' }).live;
  const two = startMachine(flow, { callId: 'CA2' }).live;
  sendToMachine(one, { type: 'outcome.accept' });
  expect(persistMachine(two)).not.toEqual(persistMachine(one));
  expect(
    (persistMachine(two) as { context: { frames: { '': { params: object } } } }).context.frames[''].params,
  ).toMatchObject({ callId: 'CA2' });
});
