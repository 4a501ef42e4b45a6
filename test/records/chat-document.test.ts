import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { ChatType } from '../../src/call/chat';
import { roundTrip } from '../../src/lib/json';
import { crmMessage } from '../../src/records/crm-message';
import { metadataDocument } from '../../src/records/metadata-document';
import { sessionMetadata, sessionMetadataSchema } from '../../src/records/session-metadata';
import { anyChatRecord, chatRecord, chatSnapshot } from './some-chats';
import { postSession, record, SECRET, T0, untouched } from './some-records';
import { open } from './some-states';

const validate = new Ajv({ allErrors: true }).compile(sessionMetadataSchema());

describe('the document of a chat', () => {
  test('tells a chat that was served by an agent and a survey, whole', () => {
    const { transfers, post_session } = metadataDocument(record());
    expect(metadataDocument(chatRecord())).toStrictEqual({
      id: 's1',
      session_type: 'Messaging Inbound (Web Chat)',
      session_type_v2: 'Messaging Inbound (Web Chat)',
      chat_type: 'Messaging Inbound (Web Chat)',
      status: 'finished',
      status_code: 8,
      fail_reason: 'nothing',
      direction: 'inbound',
      lang: 'es',
      chat_id: 'CH1',
      from: 'customer:c1',
      to: 'web',
      end_user: { identifier: 'customer:c1', name: 'Eva' },
      client: { kind: 'web', version: '3.1.0' },
      custom_data: { signed: ['account'], unsigned: ['name'], signed_problem: null },
      created_at: '2026-01-05T10:00:00.000Z',
      queued_at: '2026-01-05T10:00:10.000Z',
      assigned_at: '2026-01-05T10:00:12.000Z',
      connected_at: '2026-01-05T10:00:20.500Z',
      ended_at: '2026-01-05T10:01:40.000Z',
      updated_at: '2026-01-05T10:01:40.000Z',
      wait_duration: 10,
      chat_duration: 78,
      message_count: 17,
      message_counts: { end_user: 6, agent: 4, virtual_agent: 5, system: 2 },
      first_msg_sent_at: '2026-01-05T10:00:00.010Z',
      last_msg_sent_at: '2026-01-05T10:01:39.000Z',
      average_response_time: 4,
      longest_response_time: 7,
      transcript: '/api/v1/sessions/s1/messages',
      ended_by: 'agent',
      ended_how: 'agent-hung-up',
      ended_evidence: ['the agent left the conference first'],
      disconnected_by: 'disconnected_by_end_user',
      queue: { id: 'sales', name: 'sales', path: 'sales' },
      agent_info: { id: 'csat', name: 'csat', va_alias: 'csat' },
      participants: [
        {
          ...{ id: 1, type: 'end_user', status: 'finished', user_id: null, name: 'Eva' },
          ...{ chat_id: 'CH1', participant_id: null },
          connected_at: '2026-01-05T10:00:20.500Z',
          finished_at: '2026-01-05T10:01:40.000Z',
          ...{ chat_duration: 78, fail_reason: 'nothing' },
        },
        {
          ...{ id: 2, type: 'agent', status: 'finished', user_id: 'ana', name: 'Ana' },
          ...{ chat_id: 'CH1', participant_id: 'MB2' },
          connected_at: '2026-01-05T10:00:20.500Z',
          finished_at: '2026-01-05T10:01:20.500Z',
          ...{ chat_duration: 60, fail_reason: 'nothing' },
        },
        {
          ...{ id: 3, type: 'virtual_agent', status: 'finished', user_id: 'csat', name: 'csat' },
          ...{ chat_id: 'CH1', participant_id: null },
          connected_at: '2026-01-05T10:01:21.000Z',
          finished_at: '2026-01-05T10:01:39.999Z',
          ...{ chat_duration: 18, fail_reason: 'nothing' },
        },
      ],
      transfers,
      disposition: 'solved',
      tags: ['vip'],
      answers: { reason: 'support', pin: '***', voicemail: { url: 'https://x.test/r1', seconds: 7 } },
      post_session,
    });
  });

  test.each<[ChatType, old: string, now: string]>([
    ['web', 'Messaging Inbound (Web Chat)', 'Messaging Inbound (Web Chat)'],
    ['mobile', 'Messaging Inbound (App Chat)', 'Messaging Inbound (Mobile Chat)'],
    ['sms', 'Messaging (SMS)', 'Messaging Inbound (SMS)'],
    ['whatsapp', 'Messaging (WhatsApp)', 'Messaging (WhatsApp)'],
  ])('of the type %s is called "%s", and now "%s"', (type, old, now) => {
    const document = metadataDocument(chatRecord({ type }, { client: null }));
    expect(document).toMatchObject({ chat_type: old, session_type: old, session_type_v2: now, client: null });
  });

  test('names the human where no virtual agent was, and who ended it in every way a chat can end', () => {
    expect(metadataDocument(chatRecord({ postSession: untouched() })).agent_info).toEqual({
      id: 'ana',
      name: 'Ana',
    });
    const [human] = chatSnapshot().humans;
    for (const by of ['agent', 'end_user', 'timeout', 'dismissed'] as const) {
      const end = { by, how: 'idle', evidence: [] };
      const ended = chatRecord({ humans: human ? [{ ...human, end }] : [], end });
      expect(metadataDocument(ended)).toMatchObject({
        ...{ ended_by: by, ended_how: 'idle', disconnected_by: `disconnected_by_${by}` },
      });
    }
  });

  test('of somebody who left the queue is abandoned, with the time they waited and no response times', () => {
    const end = { by: 'end_user', how: 'end-requested', evidence: [] } as const;
    const conversation = { kind: 'queue', queue: 'sales', state: 'ended' } as never;
    const left = chatRecord(
      { humans: [], attempts: [], postSession: untouched(), conversation, end: { ...end, evidence: [] } },
      { responses: { count: 0, totalMs: 0, longestMs: 0 } },
    );
    const timeline = [...left.timeline, { at: T0 + 31_900, kind: 'wait.ended' }];
    expect(metadataDocument({ ...left, timeline })).toMatchObject({
      ...{
        status: 'failed',
        fail_reason: 'abandoned',
        agent_info: null,
        wait_duration: 21,
        chat_duration: 0,
      },
      ...{ average_response_time: null, longest_response_time: null, ended_by: 'end_user' },
      transfers: [],
    });
  });

  test('before the carrier knows of it, and before anybody wrote, has nulls in those places', () => {
    const customer = { ...chatSnapshot().customer, sid: '' };
    const nothing = { messages: 0, firstMessageAt: null, lastMessageAt: null, name: null };
    const early = chatRecord({ customer, state: open({ flow: 'asked' }), endedAt: null }, nothing);
    expect(metadataDocument(early)).toMatchObject({
      ...{ chat_id: null, first_msg_sent_at: null, last_msg_sent_at: null, ended_at: null },
      ...{ end_user: { identifier: 'customer:c1', name: null }, updated_at: '2026-01-05T10:01:20.500Z' },
    });
  });

  test('was updated when the last message came, even if that left no line in the timeline', () => {
    const live = chatRecord({ state: open({ withAgent: 'bot' }), endedAt: null });
    expect(metadataDocument(live).updated_at).toBe('2026-01-05T10:01:39.000Z');
  });

  test('of any chat fits its schema, survives JSON, and shows nothing it must not', () => {
    fc.assert(
      fc.property(anyChatRecord, (any) => {
        const document = metadataDocument(any);
        expect(validate(document) ? [] : validate.errors).toEqual([]);
        expect(sessionMetadata.safeParse(document).error).toBeUndefined();
        expect(roundTrip(document)).toStrictEqual(document);
        expect(JSON.stringify(document)).not.toContain(SECRET);
        expect(crmMessage(any).body).not.toContain(SECRET);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the schema of session metadata', () => {
  test('has a call and a chat, and refuses a mixture of them', () => {
    const call = metadataDocument(record());
    const chat = metadataDocument(chatRecord());
    expect([validate(call), validate(chat)]).toEqual([true, true]);
    const wrong = [
      { ...chat, call_type: 'web' },
      { ...chat, hold_duration: 0 },
      { ...call, chat_id: 'CH1' },
      { ...chat, participants: call.participants },
      { ...call, participants: chat.participants },
      { ...chat, session_type_v2: 'Voice inbound' },
      { ...chat, average_response_time: 1.5 },
      { ...chat, custom_data: { signed: { account: 'x' }, unsigned: [], signed_problem: null } },
    ];
    expect(wrong.map((document) => validate(document))).toEqual(wrong.map(() => false));
    expect(wrong.filter((document) => sessionMetadata.safeParse(document).success)).toEqual([]);
  });
});

describe('what a virtual agent learned', () => {
  test('is written down alike for a call and for a chat: their answers add up', () => {
    const answers = { csat: 5, nps: 9, comment: 'Muy bien', 'call back': false, reason: null };
    const told = postSession({ answers, optIn: 'no', parameters: { agent: 'Ana', card: '***' } });
    const call = metadataDocument(record({ postSession: told }));
    const chat = metadataDocument(chatRecord({ postSession: roundTrip(told) }));
    expect(chat.post_session).toStrictEqual(call.post_session);
    expect(chat.post_session).toMatchObject({ answers, opt_in: 'no' });
    const [ofCall, ofChat] = [call, chat].map((document) => JSON.stringify(document.post_session));
    expect(ofChat).toBe(ofCall);
  });

  test('goes to the CRM as for a call, parameters in the comment alone', () => {
    type Body = { comment?: string; session: { chat_type?: string; post_session: object } };
    const [call, chat] = [record(), chatRecord()].map((one) => JSON.parse(crmMessage(one).body) as Body);
    const { parameters: _elsewhere, ...rest } = metadataDocument(chatRecord()).post_session;
    expect(chat?.comment).toBe(call?.comment);
    expect(chat?.comment).toContain('Data parameters passed:');
    expect(chat?.session).toStrictEqual({ ...metadataDocument(chatRecord()), post_session: rest });
  });
});
