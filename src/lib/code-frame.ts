/** A place in a text: 1-based line and column; `length` is how many characters are marked. */
export interface Place {
  line: number;
  column: number;
  length?: number;
}

/** The line a place is on, the line before it, and carets under what is meant. */
export function codeFrame(text: string, place: Place): string {
  const lines = text.split(/\r?\n/);
  const width = String(place.line).length;
  const out: string[] = [];
  const before = lines[place.line - 2];
  const here = lines[place.line - 1] ?? '';
  if (before !== undefined && before.trim() !== '') out.push(`${number(place.line - 1, width)} | ${before}`);
  out.push(`${number(place.line, width)} | ${here}`);
  const room = Math.max(1, here.length - place.column + 1);
  const carets = '^'.repeat(Math.max(1, Math.min(place.length ?? 1, room)));
  out.push(`${' '.repeat(width)} | ${' '.repeat(place.column - 1)}${carets}`);
  return out.join('\n');
}

function number(line: number, width: number): string {
  return String(line).padStart(width);
}
