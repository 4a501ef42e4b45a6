import type { Effect } from '../../src/call/effect';
import { createChatRest } from '../../src/twilio/rest-chat-participants';
import { PHONE } from '../emulator/support/chat-scene';
import { NUMBER } from '../emulator/support/scene';
import { expectClean, NOW, openCarriage, type ChatCarriage } from './chat-carriage';

let scene: ChatCarriage;
beforeEach(async () => {
  scene = await openCarriage();
});
afterEach(async () => {
  expectClean(scene);
  await scene.close();
});

const invite = (chat: string, to = 'ana'): Effect => ({
  ...{
    type: 'leg.call',
    leg: 'agent:2',
    attempt: 2,
    to,
    from: '',
    ringSeconds: 60,
    detectMachine: false,
    at: 0,
  },
  chat,
});
const remove = (chat: string, sid: string): Effect => ({ type: 'leg.end', leg: 'agent:2', sid, chat });
const called = (sid: string) => ({
  events: [{ type: 'leg.called', at: NOW, leg: 'agent:2', attempt: 2, sid }],
});
const memberOf = async (chat: string, identity: string): Promise<string> =>
  (await scene.chats.conversations(chat).participants(identity).fetch()).sid;

test('an agent is invited as a participant, once, and rung on no telephone', async () => {
  const chat = await scene.empty();
  const first = await scene.carry(invite(chat));
  expect(first).toEqual(called(await memberOf(chat, 'ana')));
  expect(await scene.carry(invite(chat), 2)).toEqual(first);
  expect(await scene.identities(chat)).toEqual(['ana']);
  expect(scene.carrier.calls()).toEqual([]);
});

test('an invitation whose answer was lost is asked for again', async () => {
  const chat = await scene.empty();
  scene.carrier.faults.rest.loseAnswer({ method: 'POST', path: '/Participants' });
  expect(await scene.carry(invite(chat))).toEqual({ retryInMs: 500 });
  expect(await scene.carry(invite(chat), 2)).toEqual(called(await memberOf(chat, 'ana')));
});

const closed = { type: 'conversation.closed', at: NOW, reason: '', source: 'refused' };

test('an invitation into a closed or missing conversation is refused, and that it is over is news', async () => {
  const chat = await scene.empty();
  await scene.chats.conversations(chat).update({ state: 'closed' });
  const refusal = (code: number, before: object[] = [closed]) => ({
    events: [
      ...before,
      { type: 'leg.refused', at: NOW, leg: 'agent:2', request: 'call', code, unsure: false },
    ],
  });
  expect(await scene.carry(invite(chat))).toEqual(refusal(50377));
  expect(await scene.carry(invite(`CH${'0'.repeat(31)}f`))).toEqual(refusal(20404));
  scene.carrier.faults.rest.refuse({ path: '/Participants' }, { status: 503, code: 20503, message: 'x' }, 2);
  expect(await scene.carry(invite(chat), 3)).toEqual({ retryInMs: 2000 });
  expect(await scene.carry(invite(chat), 4)).toEqual({
    events: [{ ...refusal(20503, []).events[0], away: true }],
  });
});

test('an agent is removed; that one is gone, or that the chat is over, is news', async () => {
  const { sid: chat } = await scene.conversation();
  const sid = await memberOf(chat, 'agent');
  expect(await scene.carry(remove(chat, sid))).toEqual({ events: [] });
  const gone = { type: 'leg.ended', at: NOW, leg: 'agent:2', sid, status: 'completed', source: 'leg.end' };
  expect(await scene.carry(remove(chat, sid), 2)).toEqual({ events: [gone] });
  expect(await scene.identities(chat)).toEqual([null]);
  await scene.carry(invite(chat));
  const ana = await memberOf(chat, 'ana');
  await scene.chats.conversations(chat).update({ state: 'closed' });
  expect(await scene.carry(remove(chat, ana))).toEqual({ events: [closed] });
  await scene.chats.conversations(chat).remove();
  expect(await scene.carry(remove(chat, ana))).toEqual({ events: [{ ...gone, sid: ana }] });
});

test('removing is tried again, and at last refused', async () => {
  const { sid: chat } = await scene.conversation();
  const down = { status: 503, code: 20503, message: 'x' };
  scene.carrier.faults.rest.refuse({ method: 'DELETE' }, down, 2);
  expect(await scene.carry(remove(chat, 'MB1'))).toEqual({ retryInMs: 500 });
  expect(await scene.carry(remove(chat, 'MB1'), 4)).toMatchObject({
    events: [{ type: 'leg.refused', request: 'end', code: 20503 }],
  });
});

test('who is in a conversation can be read: people with phones and users of the SDK', async () => {
  const { sid: chat } = await scene.conversation();
  const chatRest = createChatRest(scene.rest);
  expect(await chatRest.readParticipants(chat)).toEqual([
    { sid: expect.stringMatching(/^MB/), identity: null, address: PHONE, proxyAddress: NUMBER },
    { sid: expect.stringMatching(/^MB/), identity: 'agent', address: null, proxyAddress: null },
  ]);
  expect(await chatRest.readParticipants(`CH${'0'.repeat(31)}f`)).toBeNull();
  const down = { status: 503, code: 20503, message: `no ${PHONE}` };
  scene.carrier.faults.rest.refuse({ path: '/Participants' }, down);
  const problem = (await chatRest.readParticipants(chat).catch((error: unknown) => error)) as Error;
  expect(String(problem.stack)).toContain('could not be read (later, code 20503)');
  expect(String(problem.stack)).not.toContain(PHONE);
});
