/** A rule about constants and tables that a flow has beside shared ones of that name (`shared-name`). Owns: its messages. */
import { keySpotAt, nodeAt } from '../parse/located';
import { warningAt } from '../problem';
import { SHARED } from '../release';
import type { Rule } from './rule';

/** A name means the same in every flow: a flow's own value stands before the shared one, and nobody sees that there. */
export const sharedName: Rule = ({ tree }, { shared }) =>
  (['constants', 'tables'] as const).flatMap((kind) =>
    [...(nodeAt(tree, [kind])?.entries.keys() ?? [])]
      .filter((name) => Object.hasOwn(shared[kind], name))
      .map((name) => {
        const message = `${kind}.${name} is also in ${SHARED}, and this flow does not see that one`;
        return warningAt(
          keySpotAt(tree, [kind, name]),
          'shared-name',
          message,
          'take it out here, or name it otherwise',
        );
      }),
  );
