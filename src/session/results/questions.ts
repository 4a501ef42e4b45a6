/** Which questions of a flow were answered. Owns: how that is written in one line, which many sessions share. */
import type { CompiledFlow } from '../../flow/model';
import type { JsonObject } from '../../lib/json';

/** `csat:1 nps:0`: the flow's own questions whose answers are kept, in its order, each once. */
export function questionsOf(flow: CompiledFlow, answers: JsonObject): string {
  return namesIn(flow)
    .map((name) => `${name}:${Object.hasOwn(answers, name) ? 1 : 0}`)
    .join(' ');
}

const known = new WeakMap<CompiledFlow, string[]>();

function namesIn(flow: CompiledFlow): string[] {
  let names = known.get(flow);
  if (!names) {
    const all = [...flow.steps.values()].flatMap((step) =>
      (step.kind === 'ask' || step.kind === 'record') && step.frame === '' ? (step.save ?? []) : [],
    );
    known.set(flow, (names = [...new Set(all)]));
  }
  return names;
}

/** The other way round: names with whether they were answered. */
export function readQuestions(line: string): { name: string; answered: boolean }[] {
  if (line === '') return [];
  return line.split(' ').map((part) => {
    const [name = '', answered] = part.split(':');
    return { name, answered: answered === '1' };
  });
}
