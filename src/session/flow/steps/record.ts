/** `record`: the customer speaks after the tone. */
import type { Answer } from '../../../call/answer';
import type { Prompt } from '../../../call/verb';
import type { FlowEvent, RecordStep } from '../../../flow/model';
import type { JsonObject } from '../../../lib/json';
import { promptVerbs } from '../prompts';
import { play } from '../../leg/play';
import { note, type Turn } from '../../turn';
import type { FlowRests } from '../../machine-event';
import { expectTranscript } from '../transcripts';
import { countAnswer, countQuestion } from './ask';

/** as much of a text as is kept as an answer */
const MOST_CHARACTERS = 4000;

export function enterRecord(turn: Turn, step: RecordStep, instead?: Prompt[]): FlowRests {
  countQuestion(turn, step.save);
  play(turn, {
    verb: 'record',
    prompts: instead ?? promptVerbs(turn, step.prompt, step.frame),
    maxLengthSeconds: step.maxLengthSeconds,
    timeoutSeconds: step.timeoutSeconds,
    finishOnKey: step.finishOnKey,
    ...(step.beep ? {} : { silent: true }),
    ...(step.transcribe ? { transcribe: true } : {}),
  });
  return { type: 'flow.asks' };
}

/** A recording of no length is silence. */
export function answerRecord(turn: Turn, step: RecordStep, answer: Answer): FlowEvent {
  if (answer.kind !== 'recording' || answer.seconds <= 0) {
    note(turn, 'answer', { step: step.path, result: 'silence' });
    return { type: 'attempt.silence' };
  }
  note(turn, 'answer', { step: step.path, result: 'ok', seconds: answer.seconds });
  if (step.transcribe) expectTranscript(turn, step.frame, step.save);
  return kept(turn, step, { url: answer.url, seconds: answer.seconds });
}

/** In a chat the customer writes instead of speaking. */
export function answerText(turn: Turn, step: RecordStep, text: string): FlowEvent {
  note(turn, 'answer', { step: step.path, result: 'ok', by: 'text' });
  return kept(turn, step, { url: '', seconds: 0, text: text.trim().slice(0, MOST_CHARACTERS) });
}

function kept(turn: Turn, step: RecordStep, value: JsonObject): FlowEvent {
  countAnswer(turn, step.save !== undefined);
  if (step.save === undefined) return { type: 'outcome.ok' };
  return { type: 'outcome.ok', save: { [step.save]: value } };
}
