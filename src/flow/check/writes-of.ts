/** What the steps of a flow write. Owns: who is the writer of a var. */
import type { FlowSource } from '../parse/flow-source';

/** Vars that keep what came from outside (`asked`), and those that are given a value (`set`). */
export function writesOf(flow: FlowSource): { asked: Set<string>; set: Set<string> } {
  const asked = new Set<string>();
  const set = new Set<string>();
  for (const step of flow.steps.values()) {
    if (step.kind === 'set') Object.keys(step.data.set).forEach((name) => set.add(name));
    if (!('save' in step.data) || step.data.save === undefined) continue;
    const { save } = step.data;
    for (const name of typeof save === 'string' ? [save] : Object.keys(save)) asked.add(name);
  }
  return { asked, set };
}
