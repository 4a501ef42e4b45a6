/** Languages of widgets. Owns: how Studio names them. */
import type { Widget } from './definition';
import { textOf } from './bench';

/** The language a widget speaks, as our files name it; undefined when it does not say. */
export function languageOf(widget: Widget): string | undefined {
  const written = textOf(widget, 'language') || textOf(widget, 'gather_language');
  const [, base] = /^([A-Za-z]{2,3})(?:[-_]\w+)*$/.exec(written) ?? [];
  return base?.toLowerCase();
}
