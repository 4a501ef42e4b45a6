/** One act in a call, silence as long as it takes. Owns: what a point of a call is. PURE. */
import { SILENCE } from './possible-acts';
import type { Rehearsal } from './rehearsal';

/** Nothing in a call takes longer, in seconds. */
export const LONGEST = 7200;

/** @returns the line that was performed */
export function performAct(call: Rehearsal, act: string): string {
  if (act !== SILENCE) {
    call.act(act);
    return act;
  }
  const before = pointOf(call);
  let seconds = 0;
  while (seconds < LONGEST && !call.isOver && pointOf(call) === before) {
    const next = call.secondsToNext ?? LONGEST;
    seconds += next;
    call.act(`${next}s pass`);
  }
  return `${seconds}s pass`;
}

/** What decides how a call can go on, without times. */
export function pointOf(call: Rehearsal): string {
  const { snapshot } = call.session;
  return JSON.stringify([
    ...[
      snapshot?.state,
      snapshot?.run?.flow,
      snapshot?.run?.machine,
      snapshot?.run?.confirming,
      call.listensFor,
      call.agent,
      call.isOver,
    ],
    ...[snapshot?.postSession.status, snapshot?.humans.length, snapshot?.conversation?.attempt],
    ...[snapshot?.kept?.status, call.isOnTheLine ? null : missed(call)],
  ]);
}

/** How often the caller was called in vain: it matters until they are reached. */
function missed({ session: { snapshot } }: Rehearsal): number {
  return snapshot?.customerCalls.filter(({ outcome }) => outcome !== null).length ?? 0;
}
