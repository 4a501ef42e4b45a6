/**
 * An answer that was given before the customer hung up, and told of so late that the flow has gone on without it: it leads
 * nowhere any more, and still counts. Owns: which question it answers.
 */
import type { LegAnsweredLate } from '../machine-event';
import { writeMetadata } from '../goodbye/metadata-file';
import type { Step } from '../../flow/model';
import type { Turn } from '../turn';
import { currentPath } from './drive-flow';
import { keepLate } from './keep-answers';
import { answerAsk } from './steps/ask';

/** What came in time did not answer it. */
export function rememberLeft(turn: Turn): void {
  if (turn.s.run && !turn.s.run.confirming) turn.s.run.leftIn = currentPath(turn);
}

export function isLeftAnswer(turn: Turn, { answer }: LegAnsweredLate): boolean {
  const step = leftStep(turn);
  return (
    step?.kind === 'ask' &&
    !step.confirm &&
    step.frame === '' &&
    answer.kind === 'input' &&
    answer.digits !== ''
  );
}

export function keepLeftAnswer(turn: Turn, { answer }: LegAnsweredLate): void {
  const { s } = turn;
  const step = leftStep(turn);
  delete s.run?.leftIn;
  if (step?.kind !== 'ask') return;
  const outcome = answerAsk(turn, step, answer);
  if (!outcome || !('save' in outcome) || !outcome.save) return;
  keepLate(turn, outcome.save);
  if (s.folder !== null) writeMetadata(turn);
}

function leftStep({ s, world }: Turn): Step | undefined {
  return world.catalog.flows.get(s.run?.flow ?? '')?.steps.get(s.run?.leftIn ?? '');
}
