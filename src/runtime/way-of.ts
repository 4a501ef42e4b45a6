/** The way of an ended session, told from its timeline. Owns: what counts as hanging up at a step. PURE. */
import type { JsonObject } from '../lib/json';
import type { TimelineRow } from './rows';
import type { Way } from './way-store';

type Line = Pick<TimelineRow, 'kind' | 'data'>;

/** After these nobody hangs up at a step: a person or a virtual agent has them, or the flow is over. */
const ELSEWHERE: ReadonlySet<string> = new Set(['agent.connected', 'handover', 'flow.ended']);
const LEFT: ReadonlySet<string> = new Set(['customer.left', 'customer.dismissed', 'conversation.closed']);
/** A flow in a circle goes through its steps again and again, but there are no more than so many. */
const MOST_STEPS = 200;

/**
 * @param lines the timeline, in order
 * @param lastFlow the flow that ran last: older timelines do not name the flow of each step
 */
export function wayOf(lines: readonly Line[], lastFlow: string): Way {
  const names = flowNames(lines, lastFlow);
  const way = new Set<string>();
  let [at, leftAt, isOver]: [string | null, string | null, boolean] = [null, null, false];
  for (const [index, { kind, data }] of lines.entries()) {
    if (kind === 'step.entered') {
      const name = names[index] ?? '';
      const step = `${name}:${String((JSON.parse(data) as JsonObject)['step'])}`;
      if (name !== '' && way.size < MOST_STEPS) way.add(step);
      at = name === '' ? null : step;
    } else if (ELSEWHERE.has(kind)) at = null;
    else if (LEFT.has(kind) && !isOver) [leftAt, isOver] = [at, true];
  }
  return { way: [...way].join(' '), leftAt };
}

/** The flow of each line: the one it names, or else the one whose end comes next, up to a handover. */
function flowNames(lines: readonly Line[], lastFlow: string): string[] {
  const names: string[] = [];
  let next = lastFlow;
  for (const [index, { kind, data }] of [...lines.entries()].reverse()) {
    const { flow } = kind === 'step.entered' || kind === 'flow.ended' ? (JSON.parse(data) as JsonObject) : {};
    if (kind === 'handover') next = '';
    if (kind === 'flow.ended') next = typeof flow === 'string' ? flow : '';
    names[index] = typeof flow === 'string' ? flow : next;
  }
  return names;
}
