/** What came of an author's call, in few lines: how its flow ended, what was answered, what was decided after a talk. PURE. */
import type { CoreSession } from './core-session';
import { redacted } from './stage';

/** What is told of a call, rehearsed or real. */
export interface Told {
  notes: readonly { kind: string; data: { [name: string]: unknown } }[];
  /** null: it goes on */
  end: { by: string; how: string } | null;
  decision: {
    transfer: boolean;
    virtualAgent?: string | null;
    rules: readonly { name: string; result: string }[];
  } | null;
  /** there was a human conversation */
  talked: boolean;
  answers: object;
  failures: readonly { step: string; message: string }[];
}

/** @returns the lines after what was heard */
export function tellFlow({ snapshot, decisions, notes }: CoreSession): string[] {
  if (!snapshot) return [];
  return tellOutcome({
    ...{ notes, end: snapshot.end, decision: decisions.at(-1) ?? null, talked: snapshot.humans.length > 0 },
    answers: redacted({ ...snapshot.answers, ...snapshot.postSession.answers }) as object,
    failures: snapshot.failures,
  });
}

/** The same of what was read of a call elsewhere. */
export function tellOutcome({ notes, end, decision, talked, answers, failures }: Told): string[] {
  const ends = notes.filter(({ kind }) => kind === 'flow.ended').map(({ data }) => data);
  return [
    ...ends.map(({ flow, outcome }) => `${String(flow)} ended: ${String(outcome)}`),
    ...(end ? [`ended by: ${end.by} (${end.how})`] : ['it goes on']),
    ...(decision && talked ? [decided(decision)] : []),
    ...(Object.keys(answers).length > 0 ? [`answers: ${JSON.stringify(answers)}`] : []),
    ...failures.map(({ step, message }) => `failure: ${step === '' ? '' : `${step}: `}${message}`),
  ];
}

function decided({ transfer, virtualAgent, rules }: NonNullable<Told['decision']>): string {
  if (transfer) return `decision: to ${virtualAgent ?? ''}`;
  return `decision: none (${rules.find(({ result }) => result === 'failed')?.name ?? ''})`;
}
