/** `npm run bench -- --profile`: where the microseconds of a durable turn go on the main thread, by part of the program. */
import { readFileSync } from 'node:fs';

/** What each place of the program is a part of; the first that fits. */
const PARTS = [
  ['calls to the threads that write', /dist\/lib\/thread\/|node:internal\/worker/],
  ['store: what is read', /dist\/store\/|photostructure|node:sqlite/],
  ['session files', /dist\/records\/|node:(internal\/)?fs/],
  ['the statechart (xstate)', /node_modules\/xstate/],
  ['the core: session, flow, transfer, settings', /dist\/(session|flow|call|transfer|settings|agents)\//],
  ['runtime: one turn, effects, log', /dist\/(runtime|log)/],
  ['documents (TwiML)', /dist\/twilio\/render|node_modules\/(xmlbuilder|twilio)/],
  ['webhooks: form, signature, parse', /dist\/(web|twilio)\/|querystring|crypto/],
  ['Express and its router', /node_modules\/(express|router|finalhandler|parseurl|path-to-regexp|send|qs)/],
  ['Node: HTTP, streams, sockets', /node:/],
  ['other packages', /node_modules\//],
  ['garbage collection', /^\(garbage/],
];

/**
 * @param {string} file a profile as `Profiler.stop` gives it (Chrome DevTools protocol: Profiler.Profile)
 * @param {number} turns made while it was taken
 * @returns rows of [part, microseconds a turn], the largest first; waiting for work is left out
 */
export function parts(file, turns) {
  const profile = JSON.parse(readFileSync(file, 'utf8'));
  const place = placesOf(profile.nodes);
  const sums = new Map();
  profile.samples.forEach((id, index) => {
    const part = partOf(place.get(id));
    if (part) sums.set(part, (sums.get(part) ?? 0) + profile.timeDeltas[index]);
  });
  return [...sums].map(([part, us]) => [part, us / turns]).sort((a, b) => b[1] - a[1]);
}

/** The file of each node; a function of the engine belongs to the file that called it. */
function placesOf(nodes) {
  const places = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (node, around) => {
    const { url, functionName } = node.callFrame;
    const place = url || (functionName.startsWith('(') ? functionName : around);
    places.set(node.id, place);
    for (const id of node.children ?? []) visit(byId.get(id), place);
  };
  visit(nodes[0], '');
  return places;
}

function partOf(name) {
  if (/^\((idle|root)/.test(name)) return null;
  return PARTS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'the rest';
}
