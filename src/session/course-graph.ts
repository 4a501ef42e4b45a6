/**
 * The course of the session's machine as states and ways between them: what a picture of it shows. Owns: that only the
 * outermost states of the course are in it, and the end. PURE.
 */
import type { AnyStateNode } from 'xstate';
import { arrowsOf, lineageOf } from './arrows';
import { sessionMachine } from './machine';

export interface CourseGraph {
  /** the first is where a session begins */
  states: string[];
  /** each pair once, with what leads from one to the other */
  arrows: { from: string; to: string; label: string }[];
}

/** States that every state can go to: arrows of theirs from each would hide the rest. */
const COURSE = 'course';

export function courseGraph(): CourseGraph {
  const course = sessionMachine.root.states['open']?.states[COURSE];
  if (!course) throw new Error('the machine has no course');
  const labels = new Map<string, Set<string>>();
  for (const { from, to, label } of arrowsOf(course)) {
    const [a, b] = [outermost(from), outermost(to)];
    if (a === null || b === null || a === b) continue;
    const key = `${a} ${b}`;
    labels.set(key, (labels.get(key) ?? new Set()).add(label));
  }
  const arrows = [...labels].map(([key, said]) => {
    const [from = '', to = ''] = key.split(' ');
    return { from, to, label: [...said].join(', ') };
  });
  return { states: [...Object.keys(course.states), 'closed'], arrows };
}

/** The state of the course it is in, or the end; null: around the course itself. */
function outermost(node: AnyStateNode): string | null {
  return lineageOf(node).find((one) => one.parent?.key === COURSE || one.key === 'closed')?.key ?? null;
}
