/** Parts of a checked step as it was written. Owns: finding them. Must not know: what becomes of them. */
import type { FieldSpec, SavedParts, Step } from '../model';
import type { StepSource } from '../parse/flow-source';
import type { Located } from '../parse/located';
import type { Reader } from './reader';

export type SourceOf<Kind extends StepSource['kind']> = Extract<StepSource, { kind: Kind }>;

type Bare<T> = T extends unknown ? Omit<T, 'path' | 'frame' | 'note'> : never;
/** A step without what all steps have. */
export type StepOf<Kind extends Step['kind']> = Bare<Extract<Step, { kind: Kind }>>;

/** What is written under a key the schema requires. */
export function written(source: StepSource, key: string): Located {
  return source.tree.entries.get(key)?.node ?? source.tree;
}

/** What is written under a key, name by name; nothing when the key is not there. */
export function entriesOf(source: StepSource, key: string): [string, Located][] {
  return [...(source.tree.entries.get(key)?.node.entries ?? [])].map(([name, { node }]) => [name, node]);
}

/** The key `save`, where there is one. */
export function saved(save: string | undefined): { save?: string } {
  return save === undefined ? {} : { save };
}

/** The parts of an answer that vars keep. @param value reads them as `answer` */
export function partsOf(
  source: StepSource,
  vars: { [name: string]: FieldSpec },
  value: Reader['value'],
): SavedParts {
  const type = (name: string) => (Object.hasOwn(vars, name) ? vars[name]?.type : undefined) ?? 'any';
  return Object.fromEntries(
    entriesOf(source, 'save').map(([name, node]) => [name, { value: value(node), type: type(name) }]),
  );
}
