/**
 * Why a caller did, or did not, get the virtual agent: in plain words, for people. Owns: what is told
 * beside the decision. It holds no personal data.
 */
import type { SessionRow } from '../../runtime/rows';
import { isTalking } from '../../session/facts';
import type { PostSession, SessionSnapshot } from '../../session/snapshot';
import { readSnapshot } from '../../session/read-snapshot';
import { phaseOf } from '../../session/state';
import type { Decision } from '../../transfer/decide';
import { explain } from '../../transfer/explain';

/** Several lines, without a final line break. */
export function whyText(row: SessionRow, decision: Decision | null): string {
  const s = readSnapshot(row.snapshot);
  const standing = decision ?? s.standing?.decision;
  return [
    `Session ${s.id}${row.phase === 'closed' ? '' : ` is live (phase ${phaseOf(s)}); this may change`}`,
    ...ended(s),
    ...(standing ? ['', explain(standing)] : ['', 'Nothing has been decided yet.']),
    ...transferred(s.postSession),
  ].join('\n');
}

function ended(s: SessionSnapshot): string[] {
  if (isTalking(s)) return ['A human conversation is under way.'];
  const { humans, end } = s;
  const conversation = humans.at(-1)?.end;
  return [
    ...(conversation
      ? [`Conversation ended by ${ending(conversation)}`]
      : ['There was no human conversation.']),
    ...(end ? [`Session ended by ${ending(end)}`] : []),
  ];
}

function ending({ by, how, evidence }: { by: string; how: string; evidence: string[] }): string {
  return `${by} (${how})${evidence.length === 0 ? '' : `: ${evidence.join('; ')}`}`;
}

function transferred({ status, reason, road, agents, answers, missing, dropped }: PostSession): string[] {
  return [
    '',
    `Post-session transfer: ${status}${reason === '' ? '' : ` (${reason})`}${road ? `, by road ${road}` : ''}`,
    ...agents.map((one) => `  ${one.name} (${one.kind}): ${one.status}${one.reason && `, ${one.reason}`}`),
    ...(missing.length === 0 ? [] : [`  parameters without a value: ${missing.join(', ')}`]),
    ...dropped.map(({ field, reason: why }) => `  parameter ${field} was left out: ${why}`),
    `  answers: ${Object.keys(answers).length}`,
  ];
}
