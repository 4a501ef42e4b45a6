/** `split-based-on`. Twilio docs: Studio, Split Based On. */
import type { JsonObject } from '../../lib/json';
import type { Bench, Converter } from '../bench';
import { asked, translateCondition } from '../conditions';
import type { StudioCondition, Widget } from '../definition';
import { target } from '../graph';
import { translateText } from '../texts';
import { todo } from './todo';

export const split: Converter = (widget, bench) => {
  const matches = widget.transitions.filter(({ event }) => event === 'match');
  const sets: JsonObject = {};
  const cases = matches.map(({ next, conditions = [] }) => {
    const tests = conditions.map((one) => test(one, widget, bench, sets));
    const when = tests.every((one) => one !== null)
      ? tests.map((one) => (tests.length > 1 ? `(${one ?? ''})` : one)).join(' && ')
      : null;
    return { when, to: next || undefined };
  });
  const strange = matches
    .flatMap(({ conditions = [] }) => conditions)
    .find((one) => test(one, widget, bench, {}) === null);
  if (strange) return todo(widget, bench, `the condition ${strange.type} "${strange.value}" cannot be said`);
  const otherwise = target(widget, 'noMatch');
  const common = { events: ['match', 'noMatch'], properties: ['input'] };
  const said = cases.flatMap(({ when, to }) => (when === null || when === '' ? [] : [{ when, to }]));
  if (said.length === 0) return { body: { set: {} }, ways: { done: otherwise }, ...common };
  return {
    body: { switch: [] },
    cases: said,
    otherwise,
    ...(Object.keys(sets).length > 0 ? { sets } : {}),
    ...common,
  };
};

/** What CEL cannot ask about is made a text first. */
function test(condition: StudioCondition, widget: Widget, bench: Bench, sets: JsonObject): string | null {
  const [argument = ''] = condition.arguments;
  if (asked(argument, widget.name, bench)) return translateCondition(condition, widget.name, bench);
  const name = bench.fields.computed(widget.name, argument);
  sets[name] = translateText(argument, widget.name, bench);
  return translateCondition(condition, widget.name, bench, {
    name: `vars.${name}`,
    type: 'string',
    sure: true,
    words: false,
  });
}
