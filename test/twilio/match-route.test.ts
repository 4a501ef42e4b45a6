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
])('reads back the address %s', (url, route) => {
  expect(url.startsWith('https://calls.example.com/twilio/voice')).toBe(true);
  expect(matchRoute(pathOf(url))).toEqual(route);
  expect(matchRoute(`${pathOf(url)}?x=/twilio/voice`)).toEqual(route);
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
])('knows no route for %s', (path) => {
  expect(matchRoute(path)).toBeNull();
});

test('knows where a document is awaited', () => {
  const waiting = [urls.voice, urls.fallback, urls.after(id, 1), urls.agent(id, 1), urls.agentAccept(id, 1)];
  const telling = [urls.voiceStatus, urls.agentStatus(id, 1), urls.conference(id)];
  const waits = (url: string): boolean => waitsForDocument(matchRoute(pathOf(url))!);
  expect(waiting.map(waits)).toEqual([true, true, true, true, true]);
  expect(telling.map(waits)).toEqual([false, false, false]);
});

test('derives a session id from both SIDs, always the same', () => {
  expect(id).toMatch(/^s[0-9a-f]{24}$/);
  expect(sessionIdOf('AC1', 'CA1')).toBe(id);
  expect(sessionIdOf('AC1', 'CA2')).not.toBe(id);
  expect(sessionIdOf('AC2', 'CA1')).not.toBe(id);
});
