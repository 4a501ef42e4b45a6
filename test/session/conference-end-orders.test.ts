/** Five requests come at the end of a conference, in any order: all 120 are tried. */
import type { SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';
import { phaseOf } from '../../src/session/state';

const world = {
  catalog: catalog(),
  settings: settingsOf({ head: [], givens: [], inputs: [], told: '' }),
  env: {},
};
const agent = { leg: 'agent:1', sid: 'CA2' } as const;
type Told = 'agent-left' | 'customer-left' | 'conference-ended' | 'agent-ended' | 'action';

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, at) => at !== index)).map((rest) => [item, ...rest]),
  );
}

function eventOf(told: Told, conference: number): SessionEvent {
  const at = 60_000;
  switch (told) {
    case 'agent-left':
      return { type: 'conference.left', at, ...agent, reason: 'participant_hung_up' };
    case 'customer-left':
      return {
        type: 'conference.left',
        at,
        leg: 'customer',
        sid: 'CA1',
        reason: 'moderator_ended_conference',
      };
    case 'conference-ended':
      return {
        type: 'conference.ended',
        at,
        endedBySid: 'CA2',
        reason: 'participant-with-end-conference-on-exit-left',
      };
    case 'agent-ended':
      return { type: 'leg.ended', at, ...agent, status: 'completed', source: 'status-callback' };
    case 'action':
      return {
        type: 'document.requested',
        at,
        document: conference,
        gone: false,
        answer: { kind: 'dial', status: 'answered' },
      };
  }
}

function tell(order: Told[], repeat: boolean) {
  let s: SessionSnapshot | null = null;
  const notes: string[] = [];
  const feed = (event: SessionEvent): void => {
    const result = step(world, s, event);
    s = roundTrip(result.snapshot);
    for (const effect of result.effects) if (effect.type === 'note') notes.push(effect.kind);
  };
  const now = (): SessionSnapshot => s!;
  feed({
    type: 'call.arrived',
    at: 0,
    sessionId: 's1',
    sid: 'CA1',
    from: 'a',
    to: '+15551000',
    direction: 'inbound',
    release: catalog().hash,
  });
  feed({
    type: 'document.requested',
    at: 1,
    document: 1,
    gone: false,
    answer: { kind: 'input', digits: '1', speech: '' },
  });
  feed({ type: 'agents.ranked', at: 2, round: 1, agentIds: ['agent-1'] });
  feed({ type: 'agent.answered', at: 3, machine: false, ...agent });
  const conference = now().document;
  for (const told of order) {
    feed(eventOf(told, conference));
    if (repeat) feed(eventOf(told, conference));
  }
  if (phaseOf(now()) === 'flow') {
    feed({
      type: 'document.requested',
      at: 61_000,
      document: now().document,
      gone: false,
      answer: { kind: 'none' },
    });
  }
  return { s: now(), notes };
}

test.each([false, true])(
  'every order of the five requests hands over once and knows who ended it (each twice: %s)',
  (repeat) => {
    const orders = permutations<Told>([
      'agent-left',
      'customer-left',
      'conference-ended',
      'agent-ended',
      'action',
    ]);
    expect(orders).toHaveLength(120);
    for (const order of orders) {
      const { s, notes } = tell(order, repeat);
      expect({
        order,
        phase: phaseOf(s),
        by: s.end?.by,
        handovers: notes.filter((kind) => kind === 'handover').length,
      }).toEqual({
        order,
        phase: 'post-session',
        by: 'agent',
        handovers: 1,
      });
      expect(s.current.at(-1)?.verb).toBe('gather');
    }
  },
);
