/** How many customers are and were at each step of the flows. Owns: how steps are told from ways. Reads counts alone. */
import type { LiveStep, WayCount } from './way-store';

export interface StepCount {
  flow: string;
  step: string;
  /** live sessions that are there now */
  now: number;
  /** ended sessions that were there */
  entered: number;
  /** of these, who hung up there */
  left: number;
}

export function countSteps(ways: readonly WayCount[], live: readonly LiveStep[]): StepCount[] {
  const counts = new Map<string, StepCount>();
  /** @param place `support:menu` */
  const at = (place: string): StepCount => {
    const [flow = '', step = ''] = place.split(':');
    const known = counts.get(place) ?? { flow, step, now: 0, entered: 0, left: 0 };
    counts.set(place, known);
    return known;
  };
  for (const { way, leftAt, count } of ways) {
    for (const place of way.split(' ')) if (place !== '') at(place).entered += count;
    if (leftAt !== null) at(leftAt).left += count;
  }
  for (const { flow, step, count } of live) at(`${flow}:${step}`).now += count;
  return [...counts.values()];
}
