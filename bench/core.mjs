/**
 * Whole calls in the pure core, from ring to the last answer of the survey. Each turn writes its snapshot as text; the next
 * one goes on with the object that was left, as the runtime does while a session is kept in memory, or reads the text back.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

const require = createRequire(import.meta.url);
const { checkFlows } = require('../dist/flow/catalog.js');
const { readFlowFiles } = require('../dist/runtime/read-flow-files.js');
const { readSettings } = require('../dist/settings/read-settings.js');
const { parseSettingsYaml } = require('../dist/settings/from-yaml.js');
const { stepInPlace } = require('../dist/session/step.js');

/** @returns calls and steps per second; @param kept go on with the object, or read the text back */
export async function benchCore(seconds, kept) {
  const world = await benchWorld();
  callsFor(world, 1, kept);
  const { calls, steps } = callsFor(world, seconds, kept);
  return { callsPerSecond: calls / seconds, stepsPerSecond: steps / seconds };
}

/** The shipped flows and settings. */
export async function benchWorld() {
  const { catalog } = checkFlows(await readFlowFiles('flows'));
  const { documents } = parseSettingsYaml(await readFile('flows/settings.example.yaml', 'utf8'));
  const rows = documents.map(({ kind, name, document }, index) => ({
    kind,
    name,
    document: JSON.stringify(document),
    version: index + 1,
  }));
  return { catalog, settings: readSettings(rows.length, rows), env: {} };
}

/** One call after the other for so long. @returns also the seconds of CPU that took: others may use the machine */
export function callsFor(world, seconds, kept = false) {
  const begin = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  let calls = 0;
  let steps = 0;
  while (performance.now() < end) {
    steps += oneCall(world, kept);
    calls += 1;
  }
  const { user, system } = process.cpuUsage(begin);
  return { calls, steps, cpuSeconds: (user + system) / 1e6 };
}

function oneCall(world, kept) {
  let snapshot = null;
  let left = null;
  let steps = 0;
  let document = 0;
  const feed = (event) => {
    const saved = kept || snapshot === null ? left : JSON.parse(snapshot);
    const result = stepInPlace(world, saved, { at: 1000 * steps++, ...event });
    document = result.snapshot.document;
    left = result.snapshot;
    snapshot = JSON.stringify(left);
  };
  const ask = (answer) => feed({ type: 'document.requested', document, gone: false, answer });
  const press = (digits) => ask({ kind: 'input', digits, speech: '' });
  const agent = { leg: 'agent:1', sid: 'CA2' };
  feed({
    type: 'call.arrived',
    sessionId: 's1',
    sid: 'CA1',
    from: '+14155550101',
    to: '+15551000',
    direction: 'inbound',
    release: world.catalog.hash,
  });
  press('1');
  feed({ type: 'agents.ranked', round: 1, agentIds: ['agent-1', 'agent-2'] });
  feed({ type: 'leg.called', ...agent });
  feed({ type: 'agent.answered', machine: false, ...agent });
  feed({ type: 'conference.joined', ...agent });
  feed({ type: 'conference.left', reason: 'participant_hung_up', ...agent });
  feed({ type: 'leg.ended', status: 'completed', source: 'status-callback', ...agent });
  ask({ kind: 'dial', status: 'answered' });
  press('1');
  press('5');
  press('10');
  feed({ type: 'leg.ended', leg: 'customer', sid: 'CA1', status: 'completed', source: 'status-callback' });
  const { state, postSession } = JSON.parse(snapshot);
  if (state !== 'closed' || postSession.answers.nps !== 10)
    throw new Error('the call did not end as it should');
  return steps;
}
