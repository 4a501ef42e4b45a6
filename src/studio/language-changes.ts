/** Flows that speak several languages. Owns: where a flow changes from one to another. */
import type { Draft } from './bench';
import type { DraftFlow } from './draft-flow';

/** True for a step in which the customer hears words. */
function speaks({ body }: Draft): boolean {
  return ['say', 'ask', 'record'].some((kind) => kind in body);
}

/** The widgets before which the language changes, with the language they speak. */
export function changes(
  flow: DraftFlow,
  first: string,
  languageAt: (widget: string) => string,
  waysOf: (widget: string) => string[],
): Map<string, string> {
  const start = flow.resolve(flow.entry.start);
  const arriving = new Map<string, Set<string>>(start === undefined ? [] : [[start, new Set([first])]]);
  const spoken = (name: string): boolean =>
    speaks(flow.drafts.get(name) ?? { body: {}, events: [], properties: [] });
  // Sets only grow, so this comes to rest.
  for (let grown = true; grown;) {
    grown = false;
    for (const [name, languages] of arriving) {
      const leaving = spoken(name) ? [languageAt(name)] : [...languages];
      for (const to of waysOf(name)) {
        const there = arriving.get(to) ?? new Set();
        const size = there.size;
        for (const language of leaving) there.add(language);
        arriving.set(to, there);
        grown ||= there.size > size;
      }
    }
  }
  const found = [...arriving].filter(
    ([name, languages]) => spoken(name) && (languages.size > 1 || !languages.has(languageAt(name))),
  );
  return new Map(found.map(([name]) => [name, languageAt(name)]));
}
