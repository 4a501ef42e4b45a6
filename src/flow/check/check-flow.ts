/** All that is said of one flow. Owns: that nothing walks a flow that is too large, and that a rule that fails is told of. */
import type { FlowSource } from '../parse/flow-source';
import type { Problem } from '../problem';
import { orNotChecked } from './not-checked';
import type { World } from './rule';
import { RULES } from './rules';
import { tooLarge } from './too-large';

/** In pieces of a rule each. @returns `large`: it is too large to be walked, and is not to be compiled either */
export function* checkFlow(
  flow: FlowSource,
  world: World,
): Generator<void, { large: boolean; problems: Problem[] }> {
  const { path } = flow.tree.spot.file;
  const problems = tooLarge(flow, world);
  if (problems.length > 0) return { large: true, problems };
  for (const rule of RULES) {
    problems.push(
      ...orNotChecked(
        path,
        () => rule(flow, world),
        (problem) => [problem],
      ),
    );
    yield;
  }
  return { large: false, problems };
}
