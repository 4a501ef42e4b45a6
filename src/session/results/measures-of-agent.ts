/** Answers of a virtual agent that is no flow, as they are counted. Owns: their scales, and that numbers may come as text. */
import { MEASURES, SCALES, type Measures } from '../../flow/measure';
import type { JsonObject } from '../../lib/json';
import type { AgentMeasures } from '../../settings/agent-measures';

/** The same with the scale of each, as those of a flow are. */
export function measuresOfAgent(given: AgentMeasures): Measures {
  const found: Measures = given.comment === undefined ? {} : { comment: { name: given.comment } };
  for (const measure of MEASURES) {
    const name = given[measure];
    const scales = SCALES[measure];
    const scale = scales.find(({ max }) => measure === 'ces' && max === given.cesMax) ?? scales[0];
    if (name !== undefined && scale) found[measure] = { name, ...scale };
  }
  return found;
}

/** What is counted, as numbers: whatever comes back in an address or a form is text. */
export function countedAnswers(measures: Measures, answers: JsonObject): JsonObject {
  const names = new Set(MEASURES.flatMap((measure) => measures[measure]?.name ?? []));
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      names.has(name) && typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value,
    ]),
  );
}

/** As for a flow: each name once, with whether it was answered. */
export function questionsOfAgent(measures: Measures, answers: JsonObject): string {
  const names = [...MEASURES, 'comment' as const].flatMap((measure) => measures[measure]?.name ?? []);
  return [...new Set(names)].map((name) => `${name}:${Object.hasOwn(answers, name) ? 1 : 0}`).join(' ');
}
