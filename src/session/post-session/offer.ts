/**
 * The opt-in: the customer is asked before the transfer. Owns: the question and what an answer means;
 * silence means no. CCAI docs: Post-session transfers ("Ask consumer to opt-in before the transfer").
 */
import type { Answer } from '../../call/answer';
import type { Prompt } from '../../call/verb';
import { fold } from '../../flow/answer/fold';
import { consentHints } from '../../flow/answer/consent/hints';
import { interpretAnswer, type Interpretation } from '../../flow/answer';
import { interpretTyped } from '../../flow/answer/interpret-typed';
import type { ChoiceSpec } from '../../flow/model';
import { quickReplies } from '../../flow/quick-replies';
import type { DecisionInputs, OptInAnswer } from '../../transfer/inputs';
import { roadOf } from '../../transfer/road';
import { languageFor, sessionPrompt } from '../prompts';
import { note, play, setTimer, type Turn } from '../turn';

/** The keys and the buttons; what people say for yes and no is known by language. */
const CHOICES: ChoiceSpec[] = [
  {
    name: 'yes',
    label: { en: 'Yes', es: 'Sí', pt: 'Sim', fr: 'Oui', de: 'Ja', it: 'Sì' },
    press: ['1'],
    hear: {},
  },
  {
    name: 'no',
    label: { en: 'No', es: 'No', pt: 'Não', fr: 'Non', de: 'Nein', it: 'No' },
    press: ['2'],
    hear: {},
  },
];

/** Who was called back says yes or no, and little else; anything longer is not an answer to our question. */
const MOST_WORDS_OF_A_PERSON = 3;

interface Offered {
  inputs: DecisionInputs;
  tries: number;
}

/** Asks, for the first time or once more. @param before what is said before the question */
export function ask(turn: Turn, inputs: DecisionInputs, tries: number, before: Prompt[] = []): void {
  const { s } = turn;
  const language = languageFor(turn);
  s.phase = 'handover';
  s.handover = { state: 'offered', inputs, tries };
  s.postSession.status = 'offered';
  note(turn, 'opt-in.asked', { tries: tries + 1 });
  play(turn, {
    verb: 'gather',
    prompts: [
      ...before,
      ...(tries > 0 ? sessionPrompt(turn, 'errors.invalid') : []),
      ...sessionPrompt(turn, 'session.optIn'),
    ],
    input: ['dtmf', 'speech'],
    language,
    timeoutSeconds: inputs.postSession.optIn.timeoutSeconds,
    numDigits: 1,
    finishOnKey: '',
    hints: consentHints(turn.world.catalog.understanding(language).consent),
    ...(s.chat ? { choices: quickReplies({ choices: CHOICES }, language) } : {}),
  });
  if (s.chat) setTimer(turn, 'opt-in', inputs.postSession.optIn.timeoutSeconds * 1000);
}

/** What the customer chose; null: it was neither yes nor no and was asked again. */
export function readOptIn(turn: Turn, offered: Offered, answer: Answer): Exclude<OptInAnswer, null> | null {
  const input = answer.kind === 'input' ? answer : { digits: '', speech: '' };
  const language = languageFor(turn);
  const { minConfidence } = offered.inputs.postSession.optIn;
  const question = { choices: CHOICES, ...(minConfidence === undefined ? {} : { minConfidence }) };
  const words = turn.world.catalog.understanding(language);
  const read = interpretAnswer(question, input, language, words);
  if (roadOf(offered.inputs) === 'call-back' && isMachine(input, read)) {
    note(turn, 'customer.machine');
    return 'silence';
  }
  return choiceOf(turn, offered, read);
}

/** On a call we placed: speech that is no short answer by itself is a greeting, an announcement, a mailbox. */
function isMachine({ digits, speech }: { digits: string; speech: string }, read: Interpretation): boolean {
  if (digits !== '' || speech.trim() === '') return false;
  return typeof read === 'string' || fold(speech).split(' ').length > MOST_WORDS_OF_A_PERSON;
}

/** The same for what was typed, or chosen, in a chat. */
export function readTypedOptIn(
  turn: Turn,
  offered: Offered,
  typed: { text: string; choice?: string },
): Exclude<OptInAnswer, null> | null {
  const language = languageFor(turn);
  const words = turn.world.catalog.understanding(language);
  return choiceOf(turn, offered, interpretTyped({ choices: CHOICES }, typed, language, words));
}

function choiceOf(turn: Turn, offered: Offered, read: Interpretation): Exclude<OptInAnswer, null> | null {
  if (typeof read === 'object') return read.outcome === 'yes' ? 'yes' : 'no';
  if (read === 'silence') return 'silence';
  if (offered.tries + 1 >= offered.inputs.postSession.optIn.attempts) return 'invalid';
  ask(turn, offered.inputs, offered.tries + 1);
  return null;
}
