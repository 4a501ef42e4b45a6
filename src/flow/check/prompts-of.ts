/** Which prompts a step speaks, where they are named. */
import type { StepSource } from '../parse/flow-source';
import { nodeAt, type Located, type Path } from '../parse/located';

/** Each where the step names it, or the flow for all its steps of the kind. */
export function promptsOf(step: StepSource, flow: Located): Located[] {
  const paths: Path[] =
    step.kind === 'say' || step.kind === 'ask' || step.kind === 'record'
      ? [[step.kind], ['confirm'], ['confirm', 'say']]
      : [['meanwhile'], ['while', 'say'], ['message'], ['confirm'], ['whisper'], ['announce']];
  const own = paths.flatMap((path) => nodeAt(step.tree, path) ?? []);
  const again = nodeAt(step.tree, ['again']) ?? nodeAt(flow, ['defaults', step.kind, 'again']);
  const words = [...(again?.entries.values() ?? [])].flatMap(({ node }) =>
    (node.kind === 'list' ? node.items : [node]).map((item) => item.entries.get('instead')?.node ?? item),
  );
  return [...own, ...words].filter(({ value }) => typeof value === 'string');
}
