/** What there is no equivalent of: a step that stands for the widget, with the original in it. */
import type { JsonObject } from '../../lib/json';
import { target } from '../graph';
import { stepName } from '../names';
import type { Draft, Bench } from '../bench';
import type { Widget } from '../definition';

/** @param why what is missing here, in a few words */
export function todo(widget: Widget, bench: Bench, why: string): Draft {
  const { type, properties, transitions, name } = widget;
  bench.tell('todo', name, `${type}: ${why}`);
  const events = transitions.map(({ event }) => event);
  const ways = transitions.map((one, at) => [
    one.event === 'match' ? `match${at}` : stepName(one.event),
    one.next || undefined,
  ]);
  const { offset: _offset, ...kept } = properties;
  const conditions = transitions.flatMap((one) =>
    one.conditions ? [{ next: one.next ?? null, conditions: one.conditions }] : [],
  );
  const original = {
    type,
    name,
    properties: kept,
    ...(conditions.length > 0 ? { matches: conditions } : {}),
  } as unknown as JsonObject;
  return {
    body: { todo: `${type} "${name}": ${why}`, original },
    ways: ways.length > 0 ? Object.fromEntries(ways) : { done: target(widget, 'next') },
    events,
    properties: Object.keys(properties),
  };
}
