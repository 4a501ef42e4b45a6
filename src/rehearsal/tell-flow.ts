/** What came of an author's call, in few lines: how its flow ended, what was answered, what was decided after a talk. PURE. */
import type { CoreSession } from './core-session';
import { redacted } from './stage';

/** @returns the lines after what was heard */
export function tellFlow({ snapshot, decisions, notes }: CoreSession): string[] {
  if (!snapshot) return [];
  const ends = notes.filter(({ kind }) => kind === 'flow.ended').map(({ data }) => data);
  const decision = decisions.at(-1);
  const failed = decision?.rules.find((rule) => rule.result === 'failed');
  const answers = { ...snapshot.answers, ...snapshot.postSession.answers };
  return [
    ...ends.map(({ flow, outcome }) => `${String(flow)} ended: ${String(outcome)}`),
    ...(snapshot.end ? [`ended by: ${snapshot.end.by} (${snapshot.end.how})`] : ['it goes on']),
    ...(decision && snapshot.humans.length > 0
      ? [
          decision.transfer
            ? `decision: to ${decision.virtualAgent ?? ''}`
            : `decision: none (${failed?.name ?? ''})`,
        ]
      : []),
    ...(Object.keys(answers).length > 0 ? [`answers: ${JSON.stringify(redacted(answers))}`] : []),
    ...snapshot.failures.map(({ step, message }) => `failure: ${step === '' ? '' : `${step}: `}${message}`),
  ];
}
