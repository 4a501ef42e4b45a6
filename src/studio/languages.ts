/** Languages of widgets. Owns: how Studio names them, and where a flow changes from one to another. */
import type { Draft } from './bench';
import type { Widget } from './definition';
import type { DraftFlow } from './convert-entry';
import { textOf } from './bench';

/** The language a widget speaks, as our files name it; undefined when it does not say. */
export function languageOf(widget: Widget): string | undefined {
  const written = textOf(widget, 'language') || textOf(widget, 'gather_language');
  const [, base] = /^([A-Za-z]{2,3})(?:[-_]\w+)*$/.exec(written) ?? [];
  return base?.toLowerCase();
}

/** True for a step in which the customer hears words. */
export function speaks({ body }: Draft): boolean {
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
