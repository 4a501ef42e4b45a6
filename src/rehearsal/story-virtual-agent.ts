/** The lines of stories that say what a virtual agent does. Must not know: how a line is carried out. */
import type { AgentAct, AgentElsewhere, AgentEnding, Words } from './story-words';

/** @returns null for a line that is about no virtual agent */
export function parseVirtualAgent(
  line: string,
  words: string,
): { line: string; do: 'virtual-agent'; act: AgentAct } | null {
  const act = parseEnding(words) ?? parseElsewhere(words);
  return act && { line, do: 'virtual-agent', act };
}

function parseEnding(words: string): AgentEnding | null {
  const finished = /^the virtual agent finishes(?: with (.+))?$/.exec(words);
  if (finished) return { how: 'finishes', data: JSON.parse(finished[1] ?? '{}') as Words };
  const failed = /^the virtual agent fails with (\d+)$/.exec(words);
  if (failed) return { how: 'fails', code: failed[1] ?? '' };
  return words === 'the virtual agent hands off to a live agent' ? { how: 'hands-off' } : null;
}

function parseElsewhere(words: string): AgentElsewhere | null {
  if (words === 'the virtual agent answers') return { how: 'answers' };
  if (words === 'the virtual agent is busy') return { how: 'is-busy' };
  const gone = /^the virtual agent hangs up(?: with (X-[\w-]+): (.+))?$/.exec(words);
  if (gone) return { how: 'hangs-up', headers: gone[1] ? { [gone[1]]: gone[2] ?? '' } : {} };
  const back = /^the virtual agent gives the leg back(?: (\w+))?$/.exec(words);
  return back && { how: 'gives-back', outcome: back[1] ?? '' };
}
