/** Documents of sessions as the core makes them, whatever happens in them. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { CallArrived, SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import { crmMessage } from '../../src/records/crm-message';
import { metadataDocument } from '../../src/records/metadata-document';
import { sessionMetadataSchema } from '../../src/records/session-metadata';
import type { SessionRecord } from '../../src/records/session-record';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import type { Decision } from '../../src/transfer/decide';
import { drafts, type Draft } from '../session/drafts';
import { catalog, settingsOf } from '../support/story/scene';
import { T0 } from './some-records';

const validate = new Ajv({ allErrors: true }).compile(sessionMetadataSchema());
const settings = settingsOf({ head: [], givens: [], inputs: [], told: '' });
const world = { catalog: catalog(), settings, env: {} };

const arrived: CallArrived = {
  ...{ type: 'call.arrived', at: T0, sessionId: 's1', sid: 'CA1', direction: 'inbound' },
  ...{ from: '+15550001', to: '+15551000', release: catalog().hash },
};

/** What a store would have of the session after each event. */
function play(made: Draft[]): SessionRecord[] {
  const records: SessionRecord[] = [];
  const feed = (event: SessionEvent): void => {
    const before = records.at(-1);
    const result = step(world, before?.snapshot ?? null, event);
    const recorded = result.effects.find((effect) => effect.type === 'decision.recorded');
    const notes = result.effects.flatMap((effect) =>
      effect.type === 'note' ? [{ at: event.at, kind: effect.kind }] : [],
    );
    records.push({
      snapshot: roundTrip(result.snapshot),
      decision: (recorded?.decision as Decision | undefined) ?? before?.decision ?? null,
      timeline: [...(before?.timeline ?? []), ...notes],
    });
  };
  const last = (): SessionSnapshot => records.at(-1)!.snapshot;
  feed(arrived);
  made.forEach((make, index) => feed(make(last(), T0 + (index + 1) * 1000)));
  const gone = {
    type: 'leg.ended',
    leg: 'customer',
    sid: 'CA1',
    status: 'completed',
    source: 'action',
  } as const;
  feed({ ...gone, at: T0 + 1_000_000 });
  feed({ type: 'timer.fired', at: T0 + 1_001_000, name: 'late' });
  feed({ type: 'timer.fired', at: T0 + 1_030_000, name: 'closing' });
  return records;
}

test('of a real session fit the schema after each event, and end with its end and its decision', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(drafts, (made) => {
      const records = play(made);
      for (const record of records) {
        const document = metadataDocument(record);
        expect(validate(document) ? [] : validate.errors).toEqual([]);
        expect(crmMessage(record).key).toBe('s1');
        seen.add(document.status);
      }
      const { snapshot } = records.at(-1)!;
      const last = metadataDocument(records.at(-1)!);
      expect(last).toMatchObject({
        ended_at: new Date(snapshot.endedAt ?? NaN).toISOString(),
        post_session: { decision: { transfer: snapshot.postSession.agents.length > 0 } },
      });
      expect(['finished', 'failed']).toContain(last.status);
      expect(last.transfers.filter((one) => one.kind === 'post-session').length).toBe(
        snapshot.postSession.agents.length,
      );
    }),
    { numRuns: 60 },
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['connected', 'finished', 'queued', 'selecting', 'va_connected']),
  );
}, 60_000);
