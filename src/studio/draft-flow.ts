/** A converted flow before its steps are written. Owns: types, and what follows from them alone. */
import type { Draft } from './bench';
import type { Entry } from './entries';
import type { Fields } from './fields';
import type { Target } from './graph';

/** A prompt as it is written in a file. */
export interface DraftPrompt extends DraftWords {
  language: string;
}

/** What is spoken, and by whom. */
export interface DraftWords {
  text: string;
  audio?: string;
  voice?: string;
}

/** A flow before its steps are written: drafts by the name of their widget, in the order they are reached. */
export interface DraftFlow {
  name: string;
  entry: Entry;
  drafts: ReadonlyMap<string, Draft>;
  fields: Fields;
  prompts: ReadonlyMap<string, DraftPrompt>;
  hangup: Target;
  /** the name of the step a widget is, or is part of */
  step(widget: string): string;
  /** where a way really leads: past widgets that became nothing */
  resolve(target: Target): Target;
}

/** Where the ways of a draft lead. */
export function targets({ ways, cases, otherwise }: Draft): Target[] {
  return [...Object.values(ways ?? {}), ...(cases ?? []).map(({ to }) => to), ...(cases ? [otherwise] : [])];
}
