/** What must hold of a session however it went. Owns: the invariants. */
import type { HttpStage } from '../support/story/http-stage';

const PROMISED = ['ready', 'offered', 'in-progress'];

/** @returns each as a line; that records were written once and the log tells each thing once is checked with the outcome */
export async function whatDoesNotHold(stage: HttpStage, customer: string): Promise<string[]> {
  try {
    const { snapshot, decisions } = await stage.outcome(customer);
    const { state, postSession } = snapshot;
    const names = postSession.agents.map(({ name }) => name);
    const rules: [string, boolean][] = [
      ['it is closed', state === 'closed'],
      ['it has one decision', decisions.length === 1],
      ['who was to be handed over was', !decisions[0]?.transfer || postSession.road !== null],
      ['nobody is handed over to the same virtual agent twice', new Set(names).size === names.length],
      ['nothing is left promised', !PROMISED.includes(postSession.status)],
      ['who need not be handed over was not', postSession.status !== 'not-required' || names.length === 0],
    ];
    return rules.filter(([, holds]) => !holds).map(([rule]) => `${customer}: not so: ${rule}`);
  } catch (error) {
    return [`${customer}: ${String(error).slice(0, 1500)}`];
  }
}
