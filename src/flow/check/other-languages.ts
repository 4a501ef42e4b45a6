/** A rule about words in languages that a flow does not speak (`other-language`). Owns: its messages. */
import { lookupLanguage } from '../../lib/language-lookup';
import { nodeAt, type Located } from '../parse/located';
import { warningAt, type Problem, type Spot } from '../problem';
import type { Rule } from './rule';

/** What is said, read and written of a question, and the voices of the flow, are in its languages. */
export const otherLanguages: Rule = ({ steps, tree, languages, broken }) => {
  // Its languages may be what is wrong with its head.
  if (broken.has('')) return [];
  const nodes = [...steps.values()].flatMap((step) => [
    ...[...(nodeAt(step.tree, ['choices'])?.entries.values() ?? [])].flatMap(({ node }) => [
      nodeAt(node, ['hear']),
      nodeAt(node, ['label']),
    ]),
    ...[['hints'], ['answer', 'low'], ['answer', 'high']].map((path) => nodeAt(step.tree, path)),
  ]);
  return strange([...nodes, nodeAt(tree, ['voices'])], languages);
};

/** Each language once, where it is first written. */
function strange(nodes: (Located | undefined)[], languages: string[]): Problem[] {
  const first = new Map<string, Spot>();
  for (const node of nodes)
    for (const [language, { key }] of node?.entries ?? []) if (!first.has(language)) first.set(language, key);
  return [...first]
    .filter(([language]) => lookupLanguage(languages, language) === undefined)
    .map(([language, spot]) => {
      const hint = `its languages are ${languages.join(', ')}: name ${language} among them, or take out what is written in it`;
      return warningAt(spot, 'other-language', `the flow does not speak ${language}`, hint);
    });
}
