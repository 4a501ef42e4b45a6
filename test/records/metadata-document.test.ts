import fc from 'fast-check';
import { Ajv } from 'ajv';
import { roundTrip } from '../../src/lib/json';
import { metadataDocument } from '../../src/records/metadata-document';
import { sessionMetadata, sessionMetadataSchema } from '../../src/records/session-metadata';
import { anyRecord, postSession, record, SECRET, snapshot, T0, untouched } from './some-records';

const validate = new Ajv({ allErrors: true }).compile(sessionMetadataSchema());

/** Every text in a JSON value, keys included. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]);
}

describe('the document of a session', () => {
  test('tells a call that was served by an agent and a survey, whole', () => {
    expect(metadataDocument(record())).toStrictEqual({
      id: 's1',
      session_type: 'Voice inbound',
      call_type: 'inbound',
      status: 'finished',
      status_code: 8,
      fail_reason: 'nothing',
      direction: 'inbound',
      lang: 'es',
      call_id: 'CA1',
      from: '+15550001',
      to: '+15550002',
      end_user: { identifier: '+15550001' },
      sip_headers: { 'X-Card': '***', 'X-Order': '7' },
      created_at: '2026-01-05T10:00:00.000Z',
      queued_at: '2026-01-05T10:00:10.000Z',
      assigned_at: '2026-01-05T10:00:12.000Z',
      connected_at: '2026-01-05T10:00:20.500Z',
      ended_at: '2026-01-05T10:01:40.000Z',
      updated_at: '2026-01-05T10:01:40.000Z',
      wait_duration: 10,
      call_duration: 78,
      hold_duration: 0,
      ended_by: 'agent',
      ended_how: 'agent-hung-up',
      ended_evidence: ['the agent left the conference first'],
      disconnected_by: 'disconnected_by_end_user',
      queue: { id: 'sales', name: 'sales', path: 'sales' },
      agent_info: { id: 'csat', name: 'csat', va_alias: 'csat' },
      participants: [
        expect.objectContaining({ id: 1, type: 'end_user', call_id: 'CA1', call_duration: 78 }),
        expect.objectContaining({ id: 2, type: 'agent', user_id: 'ana', call_id: 'CA2', call_duration: 60 }),
        expect.objectContaining({ id: 3, type: 'virtual_agent', user_id: 'csat', call_duration: 18 }),
      ],
      transfers: [
        {
          id: 1,
          type: 'Transfer',
          kind: 'post-session',
          status: 'finished',
          fail_reason: 'nothing',
          created_at: '2026-01-05T10:01:21.000Z',
          ended_at: '2026-01-05T10:01:39.999Z',
          from_queue: { id: 'sales', name: 'sales', path: 'sales' },
          to_queue: null,
          from_agent: { type: 'agent', id: 'ana', name: 'Ana' },
          to_agent: { type: 'virtual_agent', id: 'csat', name: 'csat' },
        },
      ],
      disposition: 'solved',
      tags: ['vip'],
      answers: { reason: 'support', pin: '***', voicemail: { url: 'https://x.test/r1', seconds: 7 } },
      post_session: {
        decision: {
          transfer: true,
          reason: 'every rule passed',
          failed_rule: null,
          scope: 'queue',
          settings_version: 7,
        },
        status: 'finished',
        status_reason: 'the flow ended',
        virtual_agent: 'csat',
        kind: 'flow',
        road: 'customer-leg',
        agents: [expect.objectContaining({ name: 'csat', status: 'finished' })],
        opt_in: 'yes',
        parameters: { agent: 'Ana', card: '***' },
        missing: ['order'],
        dropped: [{ field: 'long', reason: 'it did not fit' }],
        answers: { score: 5 },
        started_at: '2026-01-05T10:01:21.000Z',
        ended_at: '2026-01-05T10:01:39.999Z',
      },
    });
  });

  test('has the parameters only where the setting wants them in the file', () => {
    const records = { sessionMetadata: false, crm: true };
    const document = metadataDocument(record({ postSession: postSession({ records }) }));
    expect(document.post_session).not.toHaveProperty('parameters');
    expect(document.post_session.missing).toEqual(['order']);
  });

  test('names the human where no virtual agent was, and nobody where nobody was', () => {
    expect(metadataDocument(record({ postSession: untouched() })).agent_info).toEqual({
      id: 'ana',
      name: 'Ana',
    });
    const nobody = record({ postSession: untouched(), humans: [], attempts: [] });
    expect(metadataDocument(nobody)).toMatchObject({
      agent_info: null,
      connected_at: null,
      call_duration: 0,
    });
  });

  test('of a call that we placed has the customer at the other end', () => {
    const { end_user, session_type } = metadataDocument(record({ direction: 'outbound', type: 'api' }));
    expect([end_user.identifier, session_type]).toEqual(['+15550002', 'Voice outbound (API)']);
  });

  test('counts no time with a virtual agent that talked to the agent', () => {
    const document = metadataDocument(record({ postSession: postSession({ road: 'agent-leg' }) }));
    const seconds = (call_duration: number): object => expect.objectContaining({ call_duration }) as object;
    expect(document).toEqual(seconds(60));
    expect(document.participants[2]).toEqual(seconds(18));
  });

  test('of a customer who left the queue has the time they waited', () => {
    const abandoned = record({ humans: [], postSession: untouched() });
    expect(metadataDocument(abandoned).wait_duration).toBe(90);
    const timeline = [...abandoned.timeline, { at: T0 + 31_900, kind: 'wait.ended' }];
    expect(metadataDocument({ ...abandoned, timeline }).wait_duration).toBe(21);
  });

  test('lists transfers between agents and from virtual agent to its fallback, all as Transfer', () => {
    const agents = [
      {
        name: 'nps',
        kind: 'sip',
        startedAt: T0 + 81_000,
        endedAt: T0 + 82_000,
        status: 'failed',
        reason: 'busy',
      },
      ...postSession().agents,
    ] as ReturnType<typeof postSession>['agents'];
    const document = metadataDocument(
      record({
        transfers: [
          {
            ...{ kind: 'cold', at: T0 + 30_000, status: 'finished', settledAt: T0 + 40_000 },
            ...{ fromQueue: 'help', fromAgent: 'bo', to: { queue: 'sales' } },
          },
          {
            ...{ kind: 'warm', at: T0 + 50_000, status: 'failed', settledAt: T0 + 55_000 },
            ...{ fromQueue: 'sales', fromAgent: 'ana', to: { agent: 'cy' } },
          },
        ],
        postSession: postSession({ agents }),
      }),
    );
    const lines = document.transfers.map(
      ({ id, kind, status, fail_reason, from_agent, to_agent, to_queue }) =>
        [id, kind, status, fail_reason, from_agent?.id, to_agent?.id ?? to_queue?.id].join(' '),
    );
    expect(lines).toEqual([
      '1 cold finished nothing bo sales',
      '2 warm failed not-reached ana cy',
      '3 post-session failed busy ana nps',
      '4 post-session finished nothing nps csat',
    ]);
    expect(new Set(document.transfers.map((transfer) => transfer.type))).toEqual(new Set(['Transfer']));
  });

  test('tells who ended the conversation apart from who ended the session', () => {
    const limit = { by: 'timeout', how: 'session-limit', evidence: [] } as const;
    const document = metadataDocument(record({ end: { ...limit, evidence: [] } }));
    expect([document.ended_by, document.disconnected_by]).toEqual(['agent', 'disconnected_by_timeout']);
    const silent = metadataDocument(record({ humans: [], end: null }));
    expect([silent.ended_by, silent.disconnected_by]).toEqual([null, 'disconnected_by_unknown']);
  });

  test('of any session fits its schema, survives JSON, and shows nothing it must not', () => {
    fc.assert(
      fc.property(anyRecord, (any) => {
        const document = metadataDocument(any);
        expect(validate(document) ? [] : validate.errors).toEqual([]);
        expect(sessionMetadata.safeParse(document).error).toBeUndefined();
        expect(roundTrip(document)).toStrictEqual(document);
        const texts = textsOf(document);
        expect(texts.filter((text) => /undefined|\bnull\b|NaN|\[object/.test(text))).toEqual([]);
        expect(texts.filter((text) => text.includes(SECRET))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same for the same session, and changes nothing in it', () => {
    const one = record();
    expect(metadataDocument(one)).toStrictEqual(metadataDocument(record()));
    expect(one.snapshot).toStrictEqual(snapshot());
  });
});

describe('the schema of the document', () => {
  test('refuses what is not documented, missing or of another kind', () => {
    const good = metadataDocument(record());
    const { ended_by: _gone, ...without } = good;
    const wrong = [
      { ...good, sip_header: {} },
      { ...good, sip_headers: { 'X-Order': 7 } },
      without,
      { ...good, created_at: '2026-01-05 10:00:00' },
      { ...good, wait_duration: 1.5 },
      { ...good, status: 'done' },
      { ...good, agent_info: { id: 'a', name: 'A', email: 'a@example.com' } },
      { ...good, transfers: [{ ...good.transfers[0], type: 'Escalation' }] },
    ];
    expect(validate(good)).toBe(true);
    expect(wrong.map((document) => validate(document))).toEqual(wrong.map(() => false));
  });
});
