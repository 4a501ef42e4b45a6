/** A carrier that refuses to ring, or cannot: the timeline says so, whatever the flow makes of it. */
import type { SessionEvent } from '../../src/call/event';
import { step } from '../../src/session/step';
import { roundTrip } from '../../src/lib/json';
import type { Answer } from '../../src/call/answer';
import { catalog, settingsOf } from '../support/story/scene';
import { asks } from './handover-drafts';
import { parseStory } from '../../src/rehearsal/story';

const world = { catalog: catalog(), settings: settingsOf(parseStory('> 1s pass\n')), env: {} };
const T0 = Date.UTC(2026, 0, 5, 10);

/** What is noted when a dial of the flow ends so. */
function notedAfter(answer: Answer): object[] {
  const arrived = {
    ...{ type: 'call.arrived', at: T0, sessionId: 's1', sid: 'CA1', direction: 'inbound' },
    ...{ from: '+15550001', to: '+15553000', release: catalog().hash },
  } as SessionEvent;
  const dialling = step(world, null, arrived);
  const snapshot = roundTrip(dialling.snapshot);
  const { effects } = step(world, snapshot, asks(answer)(snapshot, T0 + 1000)!);
  return effects.flatMap((effect) => (effect.type === 'note' ? [{ [effect.kind]: effect.data }] : []));
}

test('a dial that the carrier refuses is a line of its own', () => {
  const failed = notedAfter({ kind: 'dial', status: 'failed' });
  expect(failed).toContainEqual({ 'dial.failed': { step: expect.any(String) } });
  const sip = notedAfter({ kind: 'dial', status: 'failed', sip: { code: '404', headers: {} } });
  expect(sip).toContainEqual({ 'dial.failed': { step: expect.any(String), sipCode: '404' } });
});

test('one that rang in vain is none', () => {
  for (const status of ['busy', 'no-answer', 'canceled'])
    expect(JSON.stringify(notedAfter({ kind: 'dial', status }))).not.toContain('dial.failed');
});
