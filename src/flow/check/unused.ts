/** A rule about vars and params that are declared and not used (`unused`). Owns: its messages. */
import type { FlowSource } from '../parse/flow-source';
import { keySpotAt, type Located } from '../parse/located';
import { warningAt, type Problem } from '../problem';
import type { Rule, World } from './rule';
import { writesOf } from './writes-of';

/**
 * A var that is read is written somewhere, and one that nothing writes is read somewhere: what is written is kept in the
 * session's answers, and need not be read. A param that must be given is read.
 */
export const unused: Rule = (flow, world) => {
  if (flow.broken.size > 0) return [];
  const texts = textsOf(flow, world).join('\n');
  const reads = (name: string): boolean =>
    new RegExp(`\\b(?:vars|params)(?:\\.|\\[\\s*["'])${name}\\b`).test(texts);
  const counted = new Set(Object.values(flow.measures ?? {}));
  const { asked, set } = writesOf(flow);
  const vars = Object.entries(flow.vars).flatMap(([name, { default: preset }]): Problem[] => {
    const spot = keySpotAt(flow.tree, ['vars', name]);
    const written = asked.has(name) || set.has(name);
    if (reads(name) && !written && preset === undefined)
      return [
        warningAt(
          spot,
          'unused',
          `vars.${name} is read and nothing ever writes it`,
          'save it in a step, or give it a default',
        ),
      ];
    if (reads(name) || written || counted.has(name)) return [];
    return [warningAt(spot, 'unused', `vars.${name} is neither written nor read`, 'read it, or take it out')];
  });
  const params = Object.entries(flow.params)
    .filter(([name, { default: preset }]) => preset === undefined && !reads(name))
    .map(([name]) => {
      const message = `params.${name} must be given and nothing reads it`;
      return warningAt(
        keySpotAt(flow.tree, ['params', name]),
        'unused',
        message,
        'read it, give it a default, or take it out',
      );
    });
  return [...vars, ...params];
};

/** Everything in which a name can be read: the flow, and the prompts of all its languages that it names. */
function textsOf(flow: FlowSource, { prompts }: World): string[] {
  const written = scalars(flow.tree);
  const named = new Set(written);
  const spoken = [...prompts.values()].flatMap((file) =>
    [...file.values()].flatMap(({ key, text, audio, chat }) =>
      named.has(key) ? [text, audio, chat].map((node) => String(node?.value ?? '')) : [],
    ),
  );
  return [...written, ...spoken];
}

function scalars(node: Located): string[] {
  if (node.kind === 'list') return node.items.flatMap(scalars);
  if (node.kind === 'map') return [...node.entries.values()].flatMap((entry) => scalars(entry.node));
  return [node.source];
}
