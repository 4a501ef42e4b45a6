/**
 * Kinds of attribute values (Twilio docs: TwiML for Voice). Owns: which texts a kind takes. Must not know:
 * which attribute is of which kind.
 */

/** Any of these events, separated by spaces. */
export interface EventsKind {
  readonly events: readonly string[];
}

/** A whole number within bounds. */
export interface RangeKind {
  readonly least: number;
  readonly most: number;
}

/** A kind of value, or the list of all values. */
export type ValueKind =
  | 'text'
  | 'url'
  | 'method'
  | 'boolean'
  | 'integer'
  | 'positive'
  | 'input'
  | 'keys'
  | 'tones'
  | 'seconds-or-auto'
  | 'voice'
  | 'ring-tone'
  | 'language'
  | 'locale'
  | readonly string[]
  | RangeKind
  | EventsKind;

const PATTERNS: Readonly<Record<string, RegExp>> = {
  method: /^(GET|POST)$/,
  boolean: /^(true|false)$/,
  integer: /^\d{1,9}$/,
  positive: /^(?=.*[1-9])\d{1,9}$/,
  input: /^(dtmf|speech)([\s,]+(dtmf|speech))*$/,
  keys: /^[0-9*#]*$/,
  tones: /^[0-9A-Da-d*#wW]*$/,
  'ring-tone': /^([a-z]{2}(-old)?|automatic)$/,
  // Each maker has hundreds, and new ones: how their names are built is what is known.
  voice: /^(|man|woman|alice|Polly\.\p{Lu}[\p{L}-]*|Google\.[a-z]{2,3}-[A-Za-z]{2,3}-[A-Z][\w-]*)$/u,
  // Twilio takes any case, and the language alone.
  language: /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-[a-z]{3})?$/i,
  // A language alone is none (Twilio docs: error 13512); multi is Deepgram's for several.
  locale: /^(multi|[a-z]{2,3}(-[a-z]{4})?-([a-z]{2}|\d{3})(-[a-z]{3})?)$/i,
  // Zero is none of them (Twilio docs: error 13327).
  'seconds-or-auto': /^(auto|(?=.*[1-9])\d{1,9})$/,
};

export function isEvents(kind: ValueKind): kind is EventsKind {
  return typeof kind === 'object' && 'events' in kind;
}

/** Whether Twilio takes this value; what it does not take counts as not written. */
export function isValue(kind: Exclude<ValueKind, EventsKind>, value: string): boolean {
  if (typeof kind === 'string') return PATTERNS[kind]?.test(value) ?? true;
  if (!('least' in kind)) return kind.includes(value);
  const { least, most } = kind;
  return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
}
