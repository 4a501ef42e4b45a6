import { matchRoute, waitsForDocument } from '../../src/twilio/match-route';
import { sessionIdOf } from '../../src/twilio/session-id';
import { twilioUrls } from '../../src/twilio/urls';

const id = sessionIdOf('AC1', 'CA1');
const urls = twilioUrls('https://calls.example.com/');
const pathOf = (url: string): string => new URL(url).pathname;

test.each([
  [urls.voice, { name: 'voice' }],
  [urls.voiceStatus, { name: 'voice-status' }],
  [urls.fallback, { name: 'fallback' }],
  [urls.after(id, 0), { name: 'after', sessionId: id, document: 0 }],
  [urls.after(id, 17), { name: 'after', sessionId: id, document: 17 }],
  [urls.agent(id, 1), { name: 'agent', sessionId: id, attempt: 1 }],
  [urls.agentAccept(id, 12), { name: 'agent-accept', sessionId: id, attempt: 12 }],
  [urls.agentStatus(id, 2), { name: 'agent-status', sessionId: id, attempt: 2 }],
  [urls.agentFallback(id, 3), { name: 'agent-fallback', sessionId: id, attempt: 3 }],
  [urls.conference(id), { name: 'conference', sessionId: id }],
  [urls.sessionFallback(id), { name: 'fallback', sessionId: id }],
  [urls.customer(id, 1), { name: 'customer', sessionId: id, attempt: 1 }],
  [urls.customerStatus(id, 2), { name: 'customer-status', sessionId: id, attempt: 2 }],
  [urls.virtualAgent(id, 6), { name: 'virtual-agent', sessionId: id, document: 6 }],
  [urls.returnTo(id, 7), { name: 'after', sessionId: id, document: 7 }],
])('reads back the address %s', (url, route) => {
  expect(url.startsWith('https://calls.example.com/twilio/voice')).toBe(true);
  expect(matchRoute(pathOf(url))).toEqual(route);
  expect(matchRoute(`${pathOf(url)}?x=/twilio/voice`)).toEqual(route);
  expect(matchRoute(`${pathOf(url)}/`)).toEqual(route);
});

test.each([
  '/',
  '/twilio/voices',
  '/twilio/voice/sessions/s1',
  '/twilio/voice/sessions/s1/after/x',
  '/twilio/voice/sessions/s1/after/-1',
  '/twilio/voice/sessions/s1/agents/0',
  '/twilio/voice/sessions/s1/agents/1/other',
  '/twilio/voice/sessions/../after/1',
  '/twilio/voice/sessions/s1/agents/1/status/more',
  '/twilio/voice/sessions/s1/agents/1/constructor',
  '/twilio/voice/sessions/s1/customer',
  '/twilio/voice/sessions/s1/customer/0',
  '/twilio/voice/sessions/s1/customer/1/accept',
  '/twilio/voice/sessions/s1/virtual-agent',
  '/twilio/voice/sessions/s1/virtual-agent/1/status',
  '/twilio/voice/sessions/s1/fallback/1',
  '/twilio/voice/sessions/s1/constructor/1',
])('knows no route for %s', (path) => {
  expect(matchRoute(path)).toBeNull();
});

test('knows where a document is awaited', () => {
  const waiting = [
    ...[urls.voice, urls.fallback, urls.sessionFallback(id), urls.after(id, 1), urls.customer(id, 1)],
    ...[urls.agent(id, 1), urls.agentAccept(id, 1), urls.agentFallback(id, 1)],
  ];
  const telling = [
    ...[urls.voiceStatus, urls.agentStatus(id, 1), urls.conference(id)],
    ...[urls.customerStatus(id, 1), urls.virtualAgent(id, 1)],
  ];
  const waits = (url: string): boolean => waitsForDocument(matchRoute(pathOf(url))!);
  expect(waiting.filter(waits)).toEqual(waiting);
  expect(telling.filter(waits)).toEqual([]);
});

test('derives a session id from both SIDs, always the same', () => {
  expect(id).toMatch(/^s[0-9a-f]{24}$/);
  expect(sessionIdOf('AC1', 'CA1')).toBe(id);
  expect(sessionIdOf('AC1', 'CA2')).not.toBe(id);
  expect(sessionIdOf('AC2', 'CA1')).not.toBe(id);
});
