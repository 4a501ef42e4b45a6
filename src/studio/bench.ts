/** What the conversion of every widget works with. Owns: the shape of a step before its ways have names. */
import type { JsonObject } from '../lib/json';
import type { Widget } from './definition';
import type { DraftWords } from './draft-flow';
import type { Question } from './fold-question';
import type { Target } from './graph';
import type { World } from './references';

/** A step to be: what it does, and the widgets its ways lead to. */
export interface Draft {
  /** its kind and options, in the order they are written */
  body: JsonObject;
  /** outcome to widget */
  ways?: { [outcome: string]: Target };
  cases?: { when: string; to: Target }[];
  otherwise?: Target;
  /** values it needs are set first */
  sets?: JsonObject;
  /** widgets that became part of it */
  folded?: string[];
  /** events of the widget whose ways are among `ways`, or are told */
  events: string[];
  /** properties that are said in it */
  properties: string[];
}

export interface Bench extends World {
  channel: 'voice' | 'chat';
  /** the language a widget speaks */
  language(widget: Widget): string;
  /** writes a prompt; @returns its key */
  prompt(widget: Widget, words: DraftWords): string;
  /** the outputs of a widget that something reads */
  outputs(widget: string): ReadonlySet<string>;
  /** a say-play that is the only way to a widget without words of its own */
  leadOf(widget: Widget): Widget | undefined;
  /** the question a widget asks, with what is folded into it */
  question(widget: Widget): Question;
  /** counters that are folded into questions and read nowhere else */
  folded: ReadonlySet<string>;
  /** the name of the queue calls of a workflow go to */
  queue(widget: Widget, workflow: string): string;
  /** names of flows by the SID they have in Studio */
  flows: { readonly [sid: string]: string };
  /** the name of the step a widget is */
  step(widget: string): string;
}

export type Converter = (widget: Widget, bench: Bench) => Draft;

/** A property as text; '' if it is not there. */
export function textOf({ properties }: Widget, key: string): string {
  const value = properties[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}

/** A property as a whole number between bounds; undefined if it is not one. */
export function numberOf(widget: Widget, key: string, least: number, most: number): number | undefined {
  const text = textOf(widget, key);
  return /^\d+$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : undefined;
}
