/** Questions: `gather-input-on-call` and `send-and-wait-for-reply`. Twilio docs: Studio, Gather Input On Call; Send & Wait For Reply. */
import type { Json, JsonObject } from '../../lib/json';
import { numberOf, textOf, type Bench, type Converter } from '../bench';
import type { Choice } from '../choices';
import type { Widget } from '../definition';
import { ANSWERED, type Question } from '../fold-question';
import { target, type Target } from '../graph';
import { stepName, uniqueNames } from '../names';
import { SPOKEN, wordsOf } from './say';
import { todo } from './todo';

const SAID = [...SPOKEN, ...['number_of_digits', 'finish_on_key', 'timeout', 'gather_language', 'hints']];
const WRITTEN = ['body', 'message_type', 'to', 'from', 'service', 'channel', 'attributes', 'timeout'];
/** Longest silence of a question, in seconds. */
const LONGEST = 60;
const LONGEST_HINT = 100;

export const ask: Converter = (widget, bench) => {
  const question = bench.question(widget);
  const chat = widget.type === 'send-and-wait-for-reply';
  if (chat && bench.channel === 'voice')
    return todo(widget, bench, 'there is no step that asks by text message during a call');
  if (!question.clear)
    return todo(widget, bench, 'keys and words lead to different places, which one question cannot say');
  const lead = question.lead === undefined ? undefined : bench.graph.widgets.get(question.lead);
  const words = wordsOf(lead ?? widget, bench);
  const key = bench.prompt(widget, words ?? { text: '…' });
  if (!words) bench.tell('changed', widget.name, 'it asks without words: write them in its prompt');
  for (const [kind, message] of question.remarks) bench.tell(kind, widget.name, message);
  const answers = question.choices
    ? choiceParts(question.choices, widget, bench)
    : openParts(question, widget, bench);
  const body: JsonObject = {
    ask: key,
    ...answers.body,
    tries: question.tries,
    ...wordsAgain(question, bench),
    ...hintsOf(widget, bench),
    ...patience(widget, chat),
    ...finish(widget),
  };
  return {
    body,
    ways: { ...answers.ways, silence: question.silence, invalid: question.invalid },
    folded: question.folded,
    events: [...(ANSWERED[widget.type] ?? []), 'timeout'],
    properties: chat ? WRITTEN : SAID,
  };
};

/** Words of its own a question was asked again with. */
function wordsAgain({ again }: Question, bench: Bench): JsonObject {
  const said = (['silence', 'invalid'] as const).flatMap((why) => {
    const keys = again[why].flatMap((name) => {
      const widget = bench.graph.widgets.get(name);
      const words = widget && wordsOf(widget, bench);
      return words ? [bench.prompt(widget, words)] : [];
    });
    return keys.length > 0 ? [[why, keys.length === 1 ? (keys[0] ?? '') : keys] as const] : [];
  });
  return said.length > 0 ? { again: Object.fromEntries(said) as JsonObject } : {};
}

/** Twilio docs: Studio, Gather Input On Call, hints: phrases with commas between them. */
function hintsOf(widget: Widget, bench: Bench): JsonObject {
  const phrases = textOf(widget, 'hints')
    .split(',')
    .map((one) => one.trim().slice(0, LONGEST_HINT))
    .filter((one) => one !== '' && !one.includes('{'));
  return phrases.length > 0 ? { hints: { [bench.language(widget)]: phrases } } : {};
}

interface Parts {
  body: JsonObject;
  ways: { [outcome: string]: Target };
}

function choiceParts(choices: readonly Choice[], widget: Widget, bench: Bench): Parts {
  const named = uniqueNames(stepName, ['silence', 'invalid']);
  const language = bench.language(widget);
  const list = choices.map((choice) => {
    const wish =
      choice.to === undefined ? (choice.hear[0] ?? `key-${choice.press[0] ?? ''}`) : bench.step(choice.to);
    return { ...choice, name: named(wish, wish) };
  });
  const one = (items: string[]): Json => (items.length === 1 ? (items[0] ?? '') : items);
  const entries = list.map(({ name, press, hear }) => [
    name,
    {
      ...(press.length > 0 ? { press: one(press) } : {}),
      ...(hear.length > 0 ? { hear: { [language]: one(hear) } } : {}),
    },
  ]);
  return {
    body: { choices: Object.fromEntries(entries) as JsonObject },
    ways: Object.fromEntries(list.map(({ name, to }) => [name, to])),
  };
}

function openParts({ answered, scale }: Question, widget: Widget, bench: Bench): Parts {
  const type = scale ? 'integer' : 'string';
  const save = bench.fields.isKept(widget.name) ? { save: bench.fields.kept(widget.name, type) } : {};
  const answer = scale ? { type, ...scale } : answerOf(widget, bench);
  return { body: { answer, ...save }, ways: { ok: answered } };
}

/** Digits where keys are read, a text where words are. */
function answerOf(widget: Widget, bench: Bench): JsonObject {
  const text = { type: 'text' };
  if (widget.type === 'send-and-wait-for-reply') return text;
  const reads = bench.outputs(widget.name);
  const digits =
    reads.has('Digits') || (!reads.has('SpeechResult') && target(widget, 'keypress') !== undefined);
  if (digits && reads.has('SpeechResult'))
    bench.tell(
      'changed',
      widget.name,
      'its keys and its words are both read: here words count as the digits they name',
    );
  const most = numberOf(widget, 'number_of_digits', 1, 32);
  return digits ? { type: 'digits', ...(most === undefined ? {} : { maxLength: most }) } : text;
}

function patience(widget: Widget, chat: boolean): JsonObject {
  const seconds = numberOf(widget, 'timeout', 1, LONGEST);
  return chat || seconds === undefined || seconds === 5 ? {} : { timeout: `${seconds}s` };
}

function finish(widget: Widget): JsonObject {
  const key = textOf(widget, 'finish_on_key');
  return /^[0-9*]$/.test(key) ? { finishOnKey: key } : {};
}
