/** What must not happen on any path through a flow. PURE. */
import type { Rehearsal } from './rehearsal';

const BY_CALLER = /^> caller /;

/** @returns what is wrong with a call so far, in words */
export function pathProblems(call: Rehearsal): string[] {
  const { snapshot, decisions } = call.session;
  const handovers = decisions.filter(({ transfer }) => transfer).length;
  return [
    ...(snapshot?.failures ?? []).map(({ step, message }) => `step ${step} fails: ${message}`),
    ...(handovers > 1 ? [`${handovers} handovers instead of one`] : []),
    ...silences(call),
  ];
}

/** @returns what is wrong once nothing more can be done */
export function endProblems(call: Rehearsal): string[] {
  return call.session.snapshot?.state === 'closed' ? [] : ['the session is never closed'];
}

function silences(call: Rehearsal): string[] {
  const lines = call.text().split('\n');
  const from = lines.findLastIndex((line) => line.startsWith('> '));
  const news = lines.slice(from + 1);
  if (news.some((line) => /^caller hears: *$/.test(line))) return ['the caller hears an empty text'];
  const heard =
    news.some((line) => /^caller (hears:|waits)/.test(line)) || news.some((line) => / rings$/.test(line));
  const act = lines[from] ?? '';
  if (heard || !BY_CALLER.test(act) || /(hangs up|is busy)$/.test(act)) return [];
  if (news.includes('caller may answer')) return ['the caller is asked without a word'];
  return call.isOver ? ['the call ends without a word'] : [];
}
