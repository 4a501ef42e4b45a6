/** Whether a live session is what was asked for. Owns: the same words as the store has for those that ended. PURE. */
import type { SessionFilters } from '../../runtime/session-search';
import { customerAddress } from '../../session/facts';
import { foundBy, numberIn } from '../../session/results/found-by';
import type { SessionSnapshot } from '../../session/snapshot';

/** @param s of a session that has not ended: a rule is named as long as its decision is not written down yet */
export function isLike(s: SessionSnapshot, filters: SessionFilters): boolean {
  const { number, ...rest } = filters;
  const facts = factsOf(s);
  return (
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => facts[name].includes(rest[name] ?? null)) &&
    (number === undefined || numberIn(customerAddress(s))?.endsWith(number) === true)
  );
}

type Facts = { [name in Exclude<keyof SessionFilters, 'number'>]-?: readonly (string | boolean | null)[] };

function factsOf(s: SessionSnapshot): Facts {
  const { postSession, conversation, humans, attempts } = s;
  const human = humans.at(-1);
  const talking = attempts.findLast(({ status }) => status !== 'over');
  return {
    ...{ channel: [s.channel], language: [s.language], flow: [s.run?.flow ?? null] },
    queue: [conversation?.queue ?? human?.queue ?? null],
    agent: [talking?.agentId ?? human?.agentId ?? null],
    ...{ virtualAgent: [postSession.virtualAgent], status: [postSession.status] },
    rule: [s.standing?.decision.failedRule ?? null],
    answered: [Object.keys(postSession.answers).length > 0],
    talked: [foundBy(s).talked || (conversation?.connectedAt ?? null) !== null],
  };
}
