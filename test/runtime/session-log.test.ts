/** The log at LOG_LEVEL=info: what is told of sessions, and what never is. */
import fc from 'fast-check';
import { createLog } from '../../src/log';
import type { TurnCommit } from '../../src/runtime/ports';
import { logTurn } from '../../src/runtime/session-log';
import { HttpStage } from '../support/story/http-stage';
import type { LogLine } from '../support/story/check-log';
import { parseStory } from '../../src/rehearsal/story';
import { tell } from '../../src/rehearsal/tell';

/** Three sessions beside each other: a survey whose bot fails first, a number nobody has set up, and a chat. */
const STORY = `Several sessions.
given virtual agent bot: { kind: dialogflow-cx, connectorName: survey, fallback: csat, languages: [en, es] }
given post-session: { virtualAgent: bot }
given chat post-session: { enabled: false }

> caller dials +15551000
> caller-2 dials +15559999
> caller presses 1
> agent-1 answers
> customer opens a web chat with data {"name":"Wanda Planted"}
> customer writes "My PIN is 998877, says Wanda Planted"
> customer chooses Sales
> 60s pass
> agent-1 hangs up
> the virtual agent fails with 32601
> caller says no, my number is 998877
> caller hangs up
> customer ends the chat
> 5s pass`;

test('one line for each opening, decision, handover, end and failure of several sessions, and nothing personal', async () => {
  let stage: HttpStage | undefined;
  await tell(
    parseStory(STORY),
    async (narrator) => (stage = await HttpStage.open(parseStory(STORY), narrator)),
  );
  const logged = stage?.world.logged ?? [];
  const lines = logged
    .map((line) => JSON.parse(line) as LogLine)
    .filter(({ message }) => message.startsWith('session '));
  const opened = lines.filter(({ message }) => message === 'session opened');
  expect(opened.map(({ type }) => type)).toEqual(['inbound', 'inbound', 'web']);
  const told = opened.map(({ session }) =>
    lines
      .filter((line) => line.session === session)
      .map(({ level, message, timestamp: _at, session: _id, ...more }) => [level, message, more]),
  );
  expect(told).toEqual([
    [
      ['info', 'session opened', { type: 'inbound' }],
      ['info', 'session decided', { transfer: true, virtualAgent: 'bot', failedRule: null }],
      ['info', 'session handed over', { virtualAgent: 'bot', kind: 'dialogflow-cx' }],
      ['warn', 'session failure', { what: 'virtual-agent.failed', fallback: 'csat' }],
      ['info', 'session handed over', { virtualAgent: 'csat', kind: 'flow' }],
      ['info', 'session ended', { by: 'agent', how: 'agent-hung-up' }],
    ],
    [
      ['info', 'session opened', { type: 'inbound' }],
      ['warn', 'session failure', { what: 'call.refused' }],
      ['info', 'session decided', { transfer: false, virtualAgent: null, failedRule: 'human-conversation' }],
      ['info', 'session ended', { by: 'system', how: 'closed' }],
    ],
    [
      ['info', 'session opened', { type: 'web' }],
      ['info', 'session decided', { transfer: false, virtualAgent: null, failedRule: 'switched-on' }],
      ['info', 'session ended', { by: 'end_user', how: 'end-requested' }],
    ],
  ]);
  for (const planted of [/Wanda/i, /998877/, /1555\d/]) expect(logged.join('')).not.toMatch(planted);
});

const KINDS = ['call.arrived', 'handover', 'session.closed', 'step.failed', 'call.refused', 'bot.answered'];

test('no message, reason or other field of a note reaches the log, whatever it holds', () => {
  const note = fc.record({
    kind: fc.constantFrom(...KINDS, 'constructor', '__proto__'),
    data: fc.dictionary(
      fc.constantFrom('message', 'reason', 'to', 'from', 'words', 'name'),
      fc.constant('Wanda'),
    ),
  });
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      const lines: string[] = [];
      const keep = (...line: unknown[]): void => void lines.push(JSON.stringify(line));
      const log = { ...createLog('silent'), info: keep, warn: keep, error: keep, debug: keep } as never;
      const timeline = notes.map(({ kind, data }) => ({ at: 0, kind, data: JSON.stringify(data) }));
      logTurn(log, { session: { id: 's1' }, timeline, decision: null } as unknown as TurnCommit);
      const wanted = notes.filter(({ kind }) => KINDS.slice(0, 5).includes(kind));
      expect(lines).toHaveLength(wanted.length);
      expect(lines.join('')).not.toContain('Wanda');
    }),
  );
});
