/** A rule about names that are no names of values (`unsafe-key`). Owns: its messages. */
import type { Located } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** What other programs take for parts of every object: sent as JSON it changes theirs, or is dropped on the way. */
const UNSAFE = ['__proto__', 'constructor', 'prototype'];

/** No name in a flow is one of those. */
export const unsafeKeys: Rule = ({ tree }) => unsafeIn(tree);

function unsafeIn(node: Located): Problem[] {
  const own = [...node.entries].flatMap(([name, { key, node: below }]) => [
    ...(UNSAFE.includes(name)
      ? [
          errorAt(
            key,
            'unsafe-key',
            `"${name}" cannot be the name of a value`,
            'other programs take it for a part of every object: choose another name',
          ),
        ]
      : []),
    ...unsafeIn(below),
  ]);
  return [...own, ...node.items.flatMap(unsafeIn)];
}
