/** A rule about the addresses of `http` that are written out (`bad-value`). Owns: its messages. */
import type { StepSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** What is filled in later; a digit may stand wherever it does, in a port too. */
const FILLED_IN = /\{\{.*?\}\}/g;

/** What can be asked has an address on the web. One that begins with what is filled in is known in a call alone. */
export const requestAddress: Rule = (flow) => [...flow.steps.values()].flatMap(problems);

function problems(step: StepSource): Problem[] {
  if (step.kind !== 'http') return [];
  const address = step.data.http.replace(/^\S+\s+/, '');
  if (/^\{[{%]/.test(address) || address.includes('{%') || isOnTheWeb(address)) return [];
  const hint = 'write METHOD https://host/path, or METHOD {{ env.NAME }}/path';
  return [errorAt(spotAt(step.tree, ['http']), 'bad-value', `nothing can be asked at "${address}"`, hint)];
}

function isOnTheWeb(address: string): boolean {
  const example = address.replace(FILLED_IN, '1');
  return /^https?:\/\//i.test(example) && URL.canParse(example);
}
