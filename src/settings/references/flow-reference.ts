/**
 * A document that names a flow. Owns: what must hold between the two. Must not know: why it names one.
 */
import type { CatalogFlow } from '../catalog-flow';
import { hintFor } from '../hint';
import { servesLanguage } from '../language';
import type { PlacedProblem } from '../problem';

/** The flow exists, and it can be spoken in every one of `languages` (with their places in the document). */
export function checkFlowReference(
  name: string,
  languages: readonly { language: string; at: (string | number)[] }[],
  flows: readonly CatalogFlow[],
): PlacedProblem[] {
  const flow = flows.find((candidate) => candidate.name === name);
  if (!flow) {
    const names = flows.map((candidate) => candidate.name);
    return [{ at: ['flow'], message: `flow "${name}" does not exist`, hint: hintFor(name, names, 'flows') }];
  }
  return languages
    .filter(({ language }) => !servesLanguage(flow.languages, language))
    .map(({ language, at }) => ({
      at,
      message: `flow "${name}" does not speak ${language}`,
      hint: `languages of the flow: ${flow.languages.join(', ')}`,
    }));
}
