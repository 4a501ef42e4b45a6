/**
 * Texts that only put names in, like `Hello {{ vars.name }}`: most are. Owns: which are so simple that they need no engine.
 * Must not know: what is said where a name has no value; the engine says that.
 */
import { laterOrNow } from '../scope';
import type { Scope } from '../model';
import type { Write } from './outputs';

/** An output of a name within a root: no filter, no index, no trimming. */
const OUTPUT = /(\{\{\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)\s*\}\})/;

/** A literal, or an output. */
type Piece = string | { source: string; path: readonly string[] };

/**
 * How a text is rendered without the engine; undefined: it has more in it than names.
 * @returns the text; undefined: the engine is to render it, or to say what is wrong
 */
export function simpleText(text: string, write: Write): ((scope: Scope) => string | undefined) | undefined {
  const pieces = piecesOf(text);
  if (!pieces) return undefined;
  return (scope) => {
    let out = '';
    for (const piece of pieces) {
      const written = typeof piece === 'string' ? piece : writtenOf(piece, scope, write);
      if (written === undefined) return undefined;
      out += written;
    }
    return out;
  };
}

function piecesOf(text: string): Piece[] | undefined {
  // Each output gives two parts, as the pattern has two groups.
  const parts = text.split(OUTPUT);
  const pieces: Piece[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    const [literal = '', source, path] = parts.slice(i, i + 3);
    if (/\{\{|\{%|\}\}|%\}/.test(literal)) return undefined;
    pieces.push(literal);
    if (source !== undefined && path !== undefined) pieces.push({ source, path: path.split('.') });
  }
  return pieces;
}

function writtenOf({ source, path }: Exclude<Piece, string>, scope: Scope, write: Write): string | undefined {
  let value: unknown = scope;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
      return undefined;
    value = laterOrNow((value as { [name: string]: unknown })[name]);
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  try {
    return write(value, source);
  } catch {
    return undefined;
  }
}
