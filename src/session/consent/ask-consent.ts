/**
 * The opt-in: the customer is asked before the transfer. Owns: the question and what an answer means;
 * silence means no. CCAI docs: Post-session transfers ("Ask consumer to opt-in before the transfer").
 */
import type { Prompt } from '../../call/verb';
import { interpretAnswer, type Interpretation } from '../../flow/answer';
import { interpretTyped } from '../../flow/answer/interpret-typed';
import type { ChoiceSpec } from '../../flow/model';
import { labelOf, quickReplies } from '../../flow/quick-replies';
import { languageFor, sessionPrompt } from '../flow/prompts';
import type { CustomerWrote, LegAsks } from '../machine-event';
import { play } from '../leg/play';
import { cancelTimer, note, setTimer, type Turn } from '../turn';

/** Keys, and the words people say, folded. Other languages answer by key. */
const CHOICES: ChoiceSpec[] = [
  {
    name: 'yes',
    label: { en: 'Yes', es: 'Sí' },
    press: ['1'],
    hear: {
      en: ['yes', 'yeah', 'yep', 'yes please', 'sure', 'ok', 'okay', 'of course', 'all right'],
      es: ['si', 'claro', 'si claro', 'por supuesto', 'vale', 'de acuerdo', 'bueno', 'ok'],
    },
  },
  {
    name: 'no',
    label: { en: 'No', es: 'No' },
    press: ['2'],
    hear: {
      en: ['no', 'nope', 'no thanks', 'no thank you', 'not now', 'rather not'],
      es: ['no', 'no gracias', 'ahora no', 'mejor no'],
    },
  },
];

/** Asks, for the first time or once more. @param before what is said before the question */
export function askConsent(turn: Turn, before: Prompt[] = []): void {
  const { s } = turn;
  const { offer } = s;
  if (!offer) return;
  const { timeoutSeconds } = offer.inputs.postSession.optIn;
  const language = languageFor(turn);
  s.postSession.status = 'offered';
  note(turn, 'opt-in.asked', { tries: offer.tries + 1 });
  play(turn, {
    verb: 'gather',
    prompts: [
      ...before,
      ...(offer.tries > 0 ? sessionPrompt(turn, 'errors.invalid') : []),
      ...sessionPrompt(turn, 'session.optIn'),
    ],
    input: ['dtmf', 'speech'],
    language,
    timeoutSeconds,
    numDigits: 1,
    finishOnKey: '',
    hints: CHOICES.flatMap((choice) => choice.hear[language.slice(0, 2)] ?? []),
    ...(s.chat ? { choices: quickReplies({ choices: CHOICES }, language), asks: 'opt-in' as const } : {}),
  });
  if (s.chat) setTimer(turn, 'opt-in', timeoutSeconds * 1000);
}

/** What the button of a choice says. */
export function labelFor(choice: 'yes' | 'no', language: string): string {
  const spec = CHOICES.find(({ name }) => name === choice);
  return spec ? labelOf(spec, language) : choice;
}

/** It was answered, or nobody is asked any more. */
export function stopAsking(turn: Turn): void {
  if (turn.s.chat) cancelTimer(turn, 'opt-in');
}

/** The answer was neither yes nor no. */
export function askConsentAgain(turn: Turn): void {
  if (turn.s.offer) turn.s.offer.tries += 1;
  askConsent(turn);
}

/** What the customer said or pressed. */
export function hearConsent(turn: Turn, { answer }: LegAsks): void {
  const input = answer.kind === 'input' ? answer : { digits: '', speech: '' };
  turn.choice = choiceOf(turn, interpretAnswer({ choices: CHOICES }, input, languageFor(turn)));
}

/** The same for what was typed, or chosen, in a chat. */
export function readConsent(turn: Turn, typed: CustomerWrote): void {
  turn.choice = choiceOf(turn, interpretTyped({ choices: CHOICES }, typed, languageFor(turn)));
}

function choiceOf({ s }: Turn, read: Interpretation): Turn['choice'] {
  if (typeof read === 'object') return read.outcome === 'yes' ? 'yes' : 'no';
  if (read === 'silence') return 'silence';
  const { tries = 0, inputs } = s.offer ?? {};
  return tries + 1 >= (inputs?.postSession.optIn.attempts ?? 0) ? 'invalid' : 'again';
}
