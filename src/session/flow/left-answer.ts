/**
 * An answer that was given before the customer hung up, and told of so late that the flow has gone on without it: it leads
 * nowhere any more, and still counts. Owns: which question it answers.
 */
import type { LegAnsweredLate } from '../machine-event';
import { writeMetadata } from '../goodbye/metadata-file';
import type { Turn } from '../turn';
import { currentPath } from './drive-flow';
import { keepLate } from './keep-answers';
import { answerAsk } from './steps/ask';

/** What came in time did not answer it. */
export function rememberLeft(turn: Turn): void {
  if (turn.s.run && !turn.s.run.confirming) turn.s.run.leftIn = currentPath(turn);
}

export function isLeftAnswer({ s, world }: Turn, { answer }: LegAnsweredLate): boolean {
  const step = world.catalog.flows.get(s.run?.flow ?? '')?.steps.get(s.run?.leftIn ?? '');
  return (
    step?.kind === 'ask' &&
    !step.confirm &&
    step.frame === '' &&
    answer.kind === 'input' &&
    answer.digits !== ''
  );
}

export function keepLeftAnswer(turn: Turn, { answer }: LegAnsweredLate): void {
  const { s, world } = turn;
  const step = world.catalog.flows.get(s.run?.flow ?? '')?.steps.get(s.run?.leftIn ?? '');
  delete s.run?.leftIn;
  if (step?.kind !== 'ask') return;
  const outcome = answerAsk(turn, step, answer);
  if (!outcome || !('save' in outcome) || !outcome.save) return;
  keepLate(turn, outcome.save);
  if (s.folder !== null) writeMetadata(turn);
}
