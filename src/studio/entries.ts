/** How a flow is begun. Owns: which flows of ours an export becomes. Twilio docs: Studio, Trigger. */
import type { StudioFlow } from './definition';
import { reachableFrom, target, type Graph, type Target } from './graph';
import type { World } from './references';

export interface Entry {
  /** behind the name of the flow; '' for the first */
  suffix: string;
  channel: 'voice' | 'chat';
  start: Target;
  /** we call them */
  outbound: boolean;
}

const SPEAKS = new Set([
  'say-play',
  'gather-input-on-call',
  'connect-call-to',
  'record-voicemail',
  'make-outgoing-call-v1',
  'make-outgoing-call-v2',
  'enqueue-call',
  'capture-payments',
]);
const SUFFIX: { [event: string]: string } = { incomingRequest: 'outbound', incomingParent: 'run' };

/** The ways into a flow that lead somewhere; two that lead to the same on the same channel are one. */
export function entries(
  { states, initial_state: first }: StudioFlow,
  graph: Graph,
  tell: World['tell'],
): Entry[] {
  const trigger = states.find(({ name }) => name === first);
  if (trigger?.type !== 'trigger')
    return [{ suffix: '', channel: channelOf('', first, graph), start: first, outbound: false }];
  const found: Entry[] = [];
  for (const { event } of trigger.transitions) {
    const to = target(trigger, event);
    if (to === undefined) continue;
    const start = answered(to, graph, tell);
    const channel = channelOf(event, to, graph);
    if (found.some((one) => one.start === start && one.channel === channel)) continue;
    const suffix = SUFFIX[event] ?? (channel === 'chat' ? 'chat' : 'voice');
    found.push({ suffix, channel, start, outbound: event === 'incomingRequest' });
  }
  const [head, ...rest] = found;
  return head ? [{ ...head, suffix: '' }, ...rest] : [];
}

function channelOf(event: string, start: string, graph: Graph): Entry['channel'] {
  if (event === 'incomingCall') return 'voice';
  if (event === 'incomingMessage' || event === 'incomingConversationMessage') return 'chat';
  const types = reachableFrom(start, graph).map((name) => graph.widgets.get(name)?.type ?? '');
  return types.some((type) => SPEAKS.has(type)) || !types.includes('send-and-wait-for-reply')
    ? 'voice'
    : 'chat';
}

/** A flow that begins with placing the call begins, here, where it is answered: POST /api/v1/calls places it. */
function answered(start: string, graph: Graph, tell: World['tell']): Target {
  const widget = graph.widgets.get(start);
  if (!widget || !/^make-outgoing-call-v\d$/.test(widget.type)) return start;
  tell('changed', start, 'the call is placed by POST /api/v1/calls, and the flow begins when it is answered');
  for (const { event, next } of widget.transitions)
    if (event !== 'answered' && next)
      tell(
        'lost',
        start,
        `its way ${event} to ${next} is not taken: a call that is not answered has no flow`,
      );
  return target(widget, 'answered');
}
