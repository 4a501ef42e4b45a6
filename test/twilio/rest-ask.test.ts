/** How things are is asked of the local carrier, whose REST is judged against Twilio's own description. */
import type { OpenChat, OpenPart } from '../../src/session/open-legs';
import type { Told } from '../../src/runtime/ports';
import { askHowItIs } from '../../src/twilio/rest-ask';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { PHONE } from '../emulator/support/chat-scene';
import { ACCOUNT, CUSTOMER } from './carry-rest';
import { expectClean, NOW, openCarriage, type ChatCarriage } from './chat-carriage';
import { farSide, nobodyThere, type Behaviour } from './far-side';

const source = 'carrier-said-so';
const call: OpenPart = { kind: 'call', leg: 'customer', sid: CUSTOMER };

async function ask(behaviour: Behaviour, open: OpenPart = call): Promise<Told> {
  const side = await farSide(() => behaviour);
  try {
    return await askAt(side.url, open);
  } finally {
    await side.close();
  }
}

function askAt(apiUrl: string, open: OpenPart = call): Promise<Told> {
  return askHowItIs(createTwilioClient({ accountSid: ACCOUNT, authToken: 'secret', apiUrl }), open, NOW);
}

const readAs = (status: string, end_time: string | null = null): Behaviour => ({
  status: 200,
  body: { sid: CUSTOMER, status, end_time },
});
const error = (status: number, code?: number): Behaviour => ({
  status,
  body: { code, message: 'x', status },
});

describe('a call', () => {
  test.each(['queued', 'ringing', 'in-progress'])('that is %s is as we know it', async (status) => {
    expect(await ask(readAs(status))).toEqual({ events: [] });
  });

  test.each(['completed', 'busy', 'failed', 'no-answer', 'canceled'])(
    'that is %s has ended, and when',
    async (status) => {
      const ended = { type: 'leg.ended', at: NOW, leg: 'customer', sid: CUSTOMER, status, source };
      expect(await ask(readAs(status, 'Mon, 05 Jan 2026 10:00:07 +0000'))).toEqual({
        events: [{ ...ended, endedAt: Date.UTC(2026, 0, 5, 10, 0, 7) }],
      });
    },
  );

  test.each([error(404, 20404), error(404)])('that nobody knows has ended: %j', async (behaviour) => {
    const ended = { type: 'leg.ended', at: NOW, leg: 'customer', sid: CUSTOMER };
    expect(await ask(behaviour)).toEqual({ events: [{ ...ended, status: 'completed', source }] });
  });

  test('is left as it is when there were too many questions, or no answer', async () => {
    for (const tooMany of [error(429, 20429), error(429)])
      expect(await ask(tooMany)).toEqual({ unknown: 'busy' });
    for (const failing of [error(401, 20003), error(503), 'cut'] as const)
      expect(await ask(failing)).toEqual({ unknown: 'failed' });
    expect(await askAt(await nobodyThere())).toEqual({ unknown: 'failed' });
  });
});

describe('a conference', () => {
  const legs = [
    { leg: 'agent:1', sid: 'CAagent' },
    { leg: 'customer', sid: 'CAcustomer' },
  ] as const;
  const open: OpenPart = { kind: 'conference', conference: 's1-0', legs: [...legs], since: 0 };
  const left = (n: 0 | 1): object => ({ type: 'conference.left', at: NOW, ...legs[n], reason: '', source });

  async function withIn(conferences: object[], participants: Behaviour): Promise<Told> {
    const list: Behaviour = { status: 200, body: { conferences, page: 0 } };
    const side = await farSide(({ path }) => (path.includes('/Participants') ? participants : list));
    try {
      return await askAt(side.url, open);
    } finally {
      await side.close();
    }
  }
  const found = { sid: 'CF1', friendly_name: 's1-0', status: 'in-progress' };
  const people = (...sids: string[]): Behaviour => ({
    status: 200,
    body: { participants: sids.map((call_sid) => ({ call_sid, conference_sid: 'CF1' })), page: 0 },
  });

  test('with everybody in it is as we know it', async () => {
    expect(await withIn([found], people('CAcustomer', 'CAagent'))).toEqual({ events: [] });
  });

  test('was left by whoever is not in it; one that is over, or not known, by all', async () => {
    expect(await withIn([found], people('CAcustomer'))).toEqual({ events: [left(0)] });
    expect(await withIn([found], people())).toEqual({ events: [left(0), left(1)] });
    expect(await withIn([], people('CAcustomer'))).toEqual({ events: [left(0), left(1)] });
    expect(await withIn([found], error(404, 20404))).toEqual({ events: [left(0), left(1)] });
  });

  test('that cannot be read is left as it is', async () => {
    expect(await withIn([found], error(429, 20429))).toEqual({ unknown: 'busy' });
  });
});

describe('a chat', () => {
  let scene: ChatCarriage;
  beforeEach(async () => {
    scene = await openCarriage();
  });
  afterEach(async () => {
    expectClean(scene);
    await scene.close();
  });

  const closed = { type: 'conversation.closed', at: NOW, reason: '', source };
  const memberOf = async (sid: string, identity: string): Promise<string> =>
    (await scene.chats.conversations(sid).participants(identity).fetch()).sid;
  const told = (sid: string, participant: string, more: Partial<OpenChat> = {}): Promise<Told> => {
    const agents = [{ author: 'agent', participant }];
    const known = { carried: [], gap: false, ...more };
    return askHowItIs(scene.rest, { kind: 'chat', sid, customer: PHONE, agents, ...known }, NOW);
  };

  test('with everybody in it is as we know it', async () => {
    const { sid } = await scene.conversation();
    expect(await told(sid, await memberOf(sid, 'agent'))).toEqual({ events: [] });
    // An agent who left and came back is there.
    expect(await told(sid, 'MB00000000000000000000000000000009')).toEqual({ events: [] });
  });

  test('was left by whoever is no participant', async () => {
    const { sid } = await scene.conversation();
    const { participants } = scene.chats.conversations(sid);
    const member = await memberOf(sid, 'agent');
    await participants(member).remove();
    const gone = { type: 'participant.left', at: NOW, source };
    expect(await told(sid, member)).toEqual({
      events: [{ ...gone, participant: member, author: 'agent' }],
    });
    const [customer] = await participants.list();
    await participants(customer!.sid).remove();
    expect(await told(sid, member)).toEqual({
      events: [
        { ...gone, participant: member, author: 'agent' },
        { ...gone, participant: '', author: PHONE },
      ],
    });
  });

  test('that was closed or deleted is over', async () => {
    const { sid } = await scene.conversation();
    await scene.chats.conversations(sid).update({ state: 'closed' });
    expect(await told(sid, 'MB1')).toEqual({ events: [closed] });
    await scene.chats.conversations(sid).remove();
    expect(await told(sid, 'MB1')).toEqual({ events: [closed] });
  });

  test('has messages that nobody told of: by people, in their order, before what is over', async () => {
    const { sid } = await scene.conversation();
    const { messages } = scene.chats.conversations(sid);
    const write = async (author: string, body: string) => (await messages.create({ author, body })).sid;
    await write('agent', 'known');
    await write('virtual-agent:csat', 'ours');
    const ids = [await write('agent', 'missed\u0000'), await write(PHONE, 'missed, too')];
    const [agents, customers] = [
      { author: 'agent', text: 'missed', id: ids[0], index: 2 },
      { author: PHONE, text: 'missed, too', id: ids[1], index: 3 },
    ];
    const missed = [agents, customers].map((one) => ({
      ...{
        type: 'message.received',
        at: NOW,
        relay: false,
        ...one,
        writtenAt: expect.any(Number) as unknown,
      },
    }));
    const member = await memberOf(sid, 'agent');
    expect(await told(sid, member, { carried: [0] })).toEqual({ events: missed });
    const read = { type: 'chat.read', at: NOW };
    expect(await told(sid, member, { carried: [0, 2, 3], gap: true })).toEqual({ events: [read] });
    await scene.chats.conversations(sid).update({ state: 'closed' });
    expect(await told(sid, member, { carried: [0, 2] })).toEqual({ events: [missed[1], closed] });
  });

  test('has messages that nobody told of: by people, in their order, before what is over', async () => {
    const { sid } = await scene.conversation();
    const { messages } = scene.chats.conversations(sid);
    const write = async (author: string, body: string) => (await messages.create({ author, body })).sid;
    await write('agent', 'known');
    await write('virtual-agent:csat', 'ours');
    const ids = [await write('agent', 'missed\u0000'), await write(PHONE, 'missed, too')];
    const [agents, customers] = [
      { author: 'agent', text: 'missed', id: ids[0], index: 2 },
      { author: PHONE, text: 'missed, too', id: ids[1], index: 3 },
    ];
    const missed = [agents, customers].map((one) => ({
      ...{
        type: 'message.received',
        at: NOW,
        relay: false,
        ...one,
        writtenAt: expect.any(Number) as unknown,
      },
    }));
    const member = await memberOf(sid, 'agent');
    expect(await told(sid, member, { carried: [0] })).toEqual({ events: missed });
    const read = { type: 'chat.read', at: NOW };
    expect(await told(sid, member, { carried: [0, 2, 3], gap: true })).toEqual({ events: [read] });
    await scene.chats.conversations(sid).update({ state: 'closed' });
    expect(await told(sid, member, { carried: [0, 2] })).toEqual({ events: [missed[1], closed] });
  });

  test('that cannot be read is left as it is', async () => {
    const { sid } = await scene.conversation();
    const tooMany = { status: 429, code: 20429, message: 'x' };
    scene.carrier.faults.rest.refuse({ path: '/Participants' }, tooMany);
    expect(await told(sid, 'MB1')).toEqual({ unknown: 'busy' });
  });
});
