/** Any course of a call, with anything going wrong on the way, over HTTP: what must hold then. */
import fc from 'fast-check';
import { HttpStage } from '../support/story/http-stage';
import { Narrator } from '../../src/rehearsal/narrator';
import { parseStory, type Story } from '../../src/rehearsal/story';
import { phaseOf } from '../../src/session/state';

/** What the settings may want after the conversation. */
const settings = fc.constantFrom(
  'given post-session: {}',
  'given post-session: {optIn: {ask: true}}',
  'given post-session: {whenCustomerHangsUp: {action: call-back, delaySeconds: 5, attempts: 2, pauseSeconds: 30}}',
  'given post-session: {whenCustomerHangsUp: {action: agent-leg, virtualAgent: csat}}',
  'given post-session: {virtualAgent: bot, perPerson: {notWithinDays: 7}}',
  'given post-session: {virtualAgent: phone}',
  'given post-session: {virtualAgent: elsewhere, whenCustomerHangsUp: {action: agent-leg, virtualAgent: phone}}',
);
const AGENTS = [
  'given virtual agent bot: {kind: conversation-relay, url: wss://bot.example.com/r, fallback: csat, languages: [en, es]}',
  'given virtual agent phone: {kind: sip, uri: sip:bot@example.com, fallback: bot, languages: [en, es]}',
  'given virtual agent elsewhere: {kind: url, url: https://bot.example.com/x, fallback: phone, languages: [en, es]}',
];

function sceneOf(setting: string): Story {
  const lines = [
    'given queue support: {maxWaitSeconds: 90}',
    ...AGENTS,
    setting,
    '',
    '> caller dials +15551000',
    '',
  ];
  return parseStory(lines.join('\n'));
}

const act = fc.constantFrom(
  'caller presses 1',
  'caller presses 1',
  'caller presses 2',
  'caller presses 5',
  'caller presses 9#',
  'caller presses *',
  'caller says support',
  'caller hangs up',
  'caller answers',
  'caller is busy',
  "caller's voicemail answers",
  'agent-1 transfers to agent-2',
  'agent-1 transfers to queue sales',
  'agent-1 consults agent-2',
  'agent-1 completes the transfer',
  'agent-1 cancels the transfer',
  'agent-1 presses 1',
  'the virtual agent finishes with {"csat":"4"}',
  'the virtual agent fails with 64102',
  'the virtual agent answers',
  'the virtual agent is busy',
  'the virtual agent hangs up',
  'the virtual agent gives the leg back partial',
  'the virtual agent gives the leg back failed',
  'agent-1 answers',
  'agent-1 answers',
  'agent-2 answers',
  'agent-3 answers',
  'agent-1 is busy',
  "agent-1's voicemail answers",
  'agent-1 hangs up',
  'agent-1 hangs up',
  'agent-2 hangs up',
  'agent-1 loses the network',
  '1s pass',
  '6s pass',
  '25s pass',
  'the app restarts',
  'the agent ends the conversation by API',
  'the customer ends the conversation by API',
);
const REPEATS = 'the carrier repeats every callback';
const fault = fc.constantFrom(
  REPEATS,
  'the carrier delivers status callbacks 4s late',
  'the carrier loses the conference callbacks',
  'the carrier delivers the next dial action 20s late',
  'the carrier delivers callbacks in reverse',
  'the carrier cannot reach the app once',
  'the carrier sees the caller hang up just before the leg is moved',
);
/** Ways a call may begin, so that what comes after a conversation is no rarity. */
const opening = fc.constantFrom(
  [],
  ['caller presses 1', 'agent-1 answers', '20s pass'],
  ['caller presses 1', 'agent-1 answers', '20s pass', 'caller hangs up', '10s pass'],
);
const course = fc.tuple(
  settings,
  fc.array(fault, { maxLength: 2 }),
  opening,
  fc.array(act, { minLength: 4, maxLength: 14, size: 'max' }),
);

test('whatever happens: one decision, a closed session, a history that leads to it, never an error voice', async () => {
  await fc.assert(
    fc.asyncProperty(course, async ([setting, faults, first, acts]) => {
      const lines = [
        ...faults,
        'caller dials +15551000',
        ...first,
        ...acts,
        '30s pass',
        ...['caller hangs up', '10s pass'],
        ...['agent-1 hangs up', 'agent-2 hangs up', 'agent-3 hangs up'],
        '300s pass',
        '300s pass',
      ];
      const { inputs } = parseStory(`\n${lines.map((line) => `> ${line}`).join('\n')}\n`);
      const narrator = new Narrator();
      const stage = await HttpStage.open(sceneOf(setting), narrator);
      try {
        for (const input of inputs) await stage.perform(input).catch(ignoreImpossible);
        const { snapshot, decisions } = await stage.outcome();
        expect(phaseOf(snapshot)).toBe('closed');
        expect(decisions).toHaveLength(1);
        if (decisions[0]?.transfer) expect(snapshot.postSession.road).not.toBeNull();
        if (snapshot.postSession.status === 'not-required') expect(snapshot.postSession.agents).toEqual([]);
        const names = snapshot.postSession.agents.map((agent) => agent.name);
        expect(new Set(names).size).toBe(names.length);
        expect(['ready', 'offered', 'in-progress']).not.toContain(snapshot.postSession.status);
        expect(narrator.text()).not.toMatch(/application error/i);
        // Nobody is connected to the same virtual agent twice, unless the carrier failed at it, or repeats what it asks.
        const connected = narrator.text().match(/gets: /g)?.length ?? 0;
        const times = faults.includes(REPEATS) ? 2 : 1;
        expect(connected).toBeLessThanOrEqual((names.length + snapshot.fallbacks) * times);
      } finally {
        await stage.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

/** A phone that was never rung cannot be answered, a leg that is gone not be given back: nothing happens then. */
function ignoreImpossible(error: unknown): void {
  if (!/never rung|has no call|no virtual agent|has not begun|was refused/.test(String(error))) throw error;
}
