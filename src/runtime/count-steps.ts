/** How many customers are and were at each step of a flow. Owns: how steps are told from ways. Reads counts alone. */
import type { LiveStep, WayCount } from './way-store';

export interface StepCount {
  step: string;
  /** live sessions that are there now */
  now: number;
  /** ended sessions that were there */
  entered: number;
  /** of these, who hung up there */
  left: number;
}

/** @param flow its name @param release of this one alone; undefined: of every release */
export function countSteps(
  { ways, live }: { ways: readonly WayCount[]; live: readonly LiveStep[] },
  flow: string,
  release?: string,
): StepCount[] {
  const counts = new Map<string, StepCount>();
  const at = (step: string): StepCount => {
    const known = counts.get(step) ?? { step, now: 0, entered: 0, left: 0 };
    counts.set(step, known);
    return known;
  };
  const ofRelease = (one: { release: string }): boolean => release === undefined || one.release === release;
  const own = `${flow}:`;
  for (const { way, leftAt, count } of ways.filter(ofRelease)) {
    for (const step of way.split(' ')) if (step.startsWith(own)) at(step.slice(own.length)).entered += count;
    if (leftAt?.startsWith(own)) at(leftAt.slice(own.length)).left += count;
  }
  for (const one of live.filter(ofRelease)) if (one.flow === flow) at(one.step).now += one.count;
  return [...counts.values()];
}
