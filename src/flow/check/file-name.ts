/** A rule about the name of the file a flow is in. Owns: its messages. Must not know: other rules' findings. */
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** A flow is found by its file: `support` lives in support.flow.yaml. */
export const fileName: Rule = ({ name, tree }) => {
  const { path } = tree.spot.file;
  if (path === `${name}.flow.yaml`) return [];
  const spot = spotAt(tree, ['flow']);
  return [
    errorAt(spot, 'file-name', `flow "${name}" is in the file ${path}`, `name the file ${name}.flow.yaml`),
  ];
};
