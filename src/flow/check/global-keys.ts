/** A rule about keys of a flow that no question hears (`global-keys`). Owns: its messages. */
import { keySpotAt } from '../parse/located';
import { warningAt } from '../problem';
import type { Rule } from './rule';

/** A key of the flow leads away from at least one of its questions. */
export const globalKeys: Rule = ({ tree, steps, broken }) => {
  const written = [...(tree.entries.get('keys')?.node.entries.keys() ?? [])];
  const heard = new Set([...steps.values()].flatMap(({ keys = [] }) => keys.map(({ key }) => key)));
  if (broken.size > 0) return [];
  return written
    .filter((key) => !heard.has(key))
    .map((key) => {
      const hint =
        'a question that needs the key for an answer, or listens to speech alone, does not hear it';
      return warningAt(
        keySpotAt(tree, ['keys', key]),
        'global-keys',
        `no question hears the key ${key}`,
        hint,
      );
    });
};
