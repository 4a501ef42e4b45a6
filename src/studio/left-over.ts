/** What of a widget is in no step: nothing is dropped without a word. Owns: which properties mean nothing. */
import type { Json } from '../lib/json';
import type { Draft } from './bench';
import type { Widget } from './definition';
import { target } from './graph';
import type { World } from './references';

/** Values of properties that Studio writes although they change nothing. */
const DEFAULTS: { readonly [property: string]: readonly string[] } = {
  loop: ['1'],
  record: ['false'],
  transcribe: ['false'],
  stop_gather: ['true', 'false'],
  finish_on_key: ['', '#'],
  profanity_filter: ['true'],
  speech_timeout: ['auto'],
  speech_model: ['default'],
  barge_in: ['true'],
  voice: ['default'],
  gather_language: ['en'],
  language: ['en', 'en-US'],
  play_beep: ['true'],
  trim: ['trim-silence', 'do-not-trim'],
  waitUrlMethod: ['POST', 'GET'],
  wait_url_method: ['POST', 'GET'],
  priority: ['0', '1'],
  input: ['{{trigger.message.Body}}'],
};
/** Longest value that is shown. */
const SHOWN = 60;

/** Tells what is left of a widget. @returns where its callers who hang up go */
export function leftOver(widget: Widget, draft: Draft, tell: World['tell']): string[] {
  for (const [key, value] of Object.entries(widget.properties)) {
    if (key === 'offset' || draft.properties.includes(key) || isNothing(value)) continue;
    const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
    if (DEFAULTS[key]?.includes(shown.trim())) continue;
    tell('lost', widget.name, `${key}: ${shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown}`);
  }
  const hangup = draft.events.includes('hangup') ? undefined : target(widget, 'hangup');
  const others = widget.transitions.filter(
    ({ event, next }) => next && event !== 'hangup' && !draft.events.includes(event),
  );
  for (const { event, next } of others) tell('lost', widget.name, `its way ${event} to ${next ?? ''}`);
  return hangup === undefined ? [] : [hangup];
}

function isNothing(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
