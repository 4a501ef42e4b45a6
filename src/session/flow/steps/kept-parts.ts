/** What a step keeps of an answer that has several parts. Owns: that a part is of the type of its var, or is told and left out. */
import type { SavedParts } from '../../../flow/model';
import type { Json, JsonObject } from '../../../lib/json';
import { note, type Turn } from '../../turn';
import { convert } from '../params';
import { scopeOf } from '../scope';

interface Keeps {
  path: string;
  /** in which the parts are read and kept */
  frame: string;
  /** the var that keeps the whole */
  save?: string;
  parts: SavedParts;
}

/** Vars and what each keeps of the answer. @throws when an expression fails */
export function keptOf(turn: Turn, { path, frame, save, parts }: Keeps, answer: Json): JsonObject {
  const kept: JsonObject = save === undefined ? {} : { [save]: answer };
  if (Object.keys(parts).length === 0) return kept;
  const scope = scopeOf(turn, frame, answer);
  for (const [name, { value, type }] of Object.entries(parts)) {
    const part = value.evaluate(scope) ?? null;
    const converted = part === null ? undefined : convert(part, type);
    if (converted === undefined) note(turn, 'http.part-missing', { step: path, var: name });
    else kept[name] = converted;
  }
  return kept;
}
