/** `set-variables`. Twilio docs: Studio, Set Variables. */
import type { Json } from '../../lib/json';
import type { Bench, Converter } from '../bench';
import { assignmentsOf, growth, type Assignment } from '../counters';
import { target } from '../graph';
import { translateText } from '../texts';
import { jsonWithLiquid } from './queue';

export const setVariables: Converter = (widget, bench) => {
  const kept = assignmentsOf(widget).filter(({ key }) => !bench.folded.has(key));
  const values = kept.map((one) => [
    bench.fields.variable(one.key, typeOf(one, bench)),
    valueOf(one, widget.name, bench),
  ]);
  return {
    body: { set: Object.fromEntries(values) as { [name: string]: Json } },
    ways: { done: target(widget, 'next') },
    events: ['next'],
    properties: ['variables'],
  };
};

function typeOf({ key, json, value }: Assignment, { counting }: Bench): 'any' | 'integer' | 'string' {
  return counting.has(key) ? 'integer' : json && jsonWithLiquid(value) !== null ? 'any' : 'string';
}

function valueOf({ key, value, json }: Assignment, by: string, bench: Bench): Json {
  const grown = bench.counting.has(key) ? growth(value) : null;
  if (grown)
    return `=vars.${bench.fields.variable(grown.of, 'integer')} ${grown.by < 0 ? '-' : '+'} ${Math.abs(grown.by)}`;
  if (bench.counting.has(key)) return Number(value);
  const parsed = json ? jsonWithLiquid(value) : null;
  if (json && parsed !== null) {
    if (/\{\{|\{%/.test(value))
      bench.tell('changed', by, `${key} is JSON made by Liquid: here only its texts are filled in`);
    return parsed;
  }
  if (json) bench.tell('lost', by, `${key} is read as JSON there: here it stays a text`);
  const text = translateText(value, by, bench);
  return text.startsWith('=') ? `{{ "=" }}${text.slice(1)}` : text;
}
