/** The widgets of a flow and the ways between them. Owns: look-ups. Must not know: what a widget does. */
import type { StudioFlow, Widget } from './definition';

/** A widget's name, or undefined where Studio ends. */
export type Target = string | undefined;

export interface Graph {
  widgets: ReadonlyMap<string, Widget>;
  /** names of the widgets that lead to a widget */
  before(name: string): string[];
}

export function graphOf({ states }: StudioFlow): Graph {
  const widgets = new Map(states.map((widget) => [widget.name, widget]));
  const before = (name: string): string[] =>
    states
      .filter(({ transitions }) => transitions.some(({ next }) => next === name))
      .map((widget) => widget.name);
  return { widgets, before };
}

/** Where an event leads; a `match` is asked for by its conditions instead. */
export function target({ transitions }: Widget, event: string): Target {
  return transitions.find((one) => one.event === event)?.next || undefined;
}

/** The names of all widgets that can be reached, the first first. */
export function reachableFrom(start: Target, { widgets }: Graph): string[] {
  const found = new Set(start === undefined ? [] : [start]);
  // A Set grows while it is walked.
  for (const name of found)
    for (const { next } of widgets.get(name)?.transitions ?? [])
      if (next && widgets.has(next)) found.add(next);
  return [...found];
}
