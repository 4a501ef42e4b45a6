/**
 * The opt-in: the customer is asked before the transfer. Owns: the question and what an answer means;
 * silence means no. CCAI docs: Post-session transfers ("Ask consumer to opt-in before the transfer").
 */
import type { Prompt } from '../../call/verb';
import { fold } from '../../flow/answer/fold';
import { consentHints } from '../../flow/answer/consent/hints';
import { isLastingNo } from '../../flow/answer/consent/lasting-no';
import { shortAnswer } from '../../flow/answer/consent/short-answer';
import { interpretAnswer, type Interpretation } from '../../flow/answer';
import { interpretTyped } from '../../flow/answer/interpret-typed';
import { spokenKey } from '../../flow/answer/spoken-numbers';
import type { Understanding } from '../../flow/answer/understanding';
import { labelOf, quickReplies } from '../../flow/quick-replies';
import { YES_OR_NO } from '../../flow/yes-or-no';
import { roadOf } from '../../transfer/road';
import { languageFor } from '../flow/language-for';
import { sessionPrompt } from '../flow/prompts';
import type { CustomerWrote, LegAsks } from '../machine-event';
import { play } from '../leg/play';
import { cancelTimer, note, setTimer, type Turn } from '../turn';
import { isByText, neverAgain } from './never-again';

/**
 * Asks, for the first time or once more. Where we are the ones who called, nobody listens before the question: a
 * telephone is picked up with words that mean nothing to it, like "yes?", and whoever goes on speaking is a machine.
 *
 * @param before what is said before the question
 */
export function askConsent(turn: Turn, before: Prompt[] = []): void {
  const { s } = turn;
  const { offer } = s;
  if (!offer) return;
  const { timeoutSeconds } = offer.inputs.postSession.optIn;
  const language = languageFor(turn);
  s.postSession.status = 'offered';
  note(turn, 'opt-in.asked', { tries: offer.tries + 1 });
  play(turn, ...before, {
    verb: 'gather',
    prompts: [
      ...(offer.tries > 0 ? sessionPrompt(turn, 'errors.invalid') : []),
      ...sessionPrompt(turn, 'session.optIn'),
    ],
    input: ['dtmf', 'speech'],
    language,
    timeoutSeconds,
    numDigits: 1,
    finishOnKey: '',
    hints: consentHints(turn.world.catalog.understanding(language).consent),
    ...(isCallBack(turn) ? { speaksOn: true as const } : {}),
    ...(s.chat ? { choices: quickReplies({ choices: YES_OR_NO }, language), asks: 'opt-in' as const } : {}),
  });
  if (s.chat) setTimer(turn, 'opt-in', timeoutSeconds * 1000);
}

/** What the button of a choice says. */
export function labelFor(choice: 'yes' | 'no', language: string): string {
  const spec = YES_OR_NO.find(({ name }) => name === choice);
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
  const { offer } = turn.s;
  if (!offer) return;
  if (input.digits === '' && isLastingNo(input.speech)) return refuseForEver(turn);
  const language = languageFor(turn);
  const { minConfidence } = offer.inputs.postSession.optIn;
  const question = { choices: YES_OR_NO, ...(minConfidence === undefined ? {} : { minConfidence }) };
  const words = turn.world.catalog.understanding(language);
  const read = interpretAnswer(question, input, language, words);
  if (isCallBack(turn) && input.digits === '' && read !== 'silence') {
    const said = saidOnCallBack(read, input.speech, language, words);
    turn.choice = choiceOf(turn, said === 'unclear' ? 'invalid' : read);
    if (said === 'other' || (said === 'unclear' && turn.choice === 'invalid')) takeForMachine(turn);
  } else turn.choice = choiceOf(turn, read);
}

/**
 * A short answer, or the key by its number: "one", "yes, number one". "Press one" is what machines say. A language
 * nothing is known of has the names of the choices.
 */
function saidOnCallBack(
  read: Interpretation,
  speech: string,
  language: string,
  { consent, numbers }: Understanding,
): ReturnType<typeof shortAnswer> | 'named' {
  const named = spokenKey(speech, language, numbers);
  const oneWord = fold(speech).split(' ').length === 1;
  if (typeof read !== 'string' && ((named?.rest === '' && !named.ordered) || (!consent && oneWord)))
    return 'named';
  const short = shortAnswer(speech, consent);
  if (short !== 'other' || !named || named.ordered || typeof read === 'string') return short;
  return shortAnswer(named.rest, consent) === read.outcome ? 'named' : 'other';
}

/** Nobody is taken for the customer who does not say so: not whoever speaks on, nor whoever only ever says hello. */
function takeForMachine(turn: Turn): void {
  note(turn, 'customer.machine');
  turn.choice = 'silence';
}

function isCallBack({ s }: Turn): boolean {
  return s.offer !== null && roadOf(s.offer.inputs) === 'call-back';
}

/** The same for what was typed, or chosen, in a chat. */
export function readConsent(turn: Turn, typed: CustomerWrote): void {
  if (isLastingNo(typed.text, { message: isByText(turn) })) return refuseForEver(turn);
  const language = languageFor(turn);
  const words = turn.world.catalog.understanding(language);
  turn.choice = choiceOf(turn, interpretTyped({ choices: YES_OR_NO }, typed, language, words));
}

/** No, and never again. */
function refuseForEver(turn: Turn): void {
  turn.choice = 'no';
  neverAgain(turn);
}

function choiceOf({ s }: Turn, read: Interpretation): Turn['choice'] {
  if (typeof read === 'object') return read.outcome === 'yes' ? 'yes' : 'no';
  if (read === 'silence') return 'silence';
  const { tries = 0, inputs } = s.offer ?? {};
  return tries + 1 >= (inputs?.postSession.optIn.attempts ?? 0) ? 'invalid' : 'again';
}
