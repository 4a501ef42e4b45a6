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
  const [before, here = ''] = [lines[place.line - 2], lines[place.line - 1]].map(
    (line) => line && printable(line),
  );
  if (before !== undefined && before.trim() !== '') out.push(`${number(place.line - 1, width)} | ${before}`);
  out.push(`${number(place.line, width)} | ${here}`);
  const room = Math.max(1, here.length - place.column + 1);
  const carets = '^'.repeat(Math.max(1, Math.min(place.length ?? 1, room)));
  out.push(`${' '.repeat(width)} | ${' '.repeat(place.column - 1)}${carets}`);
  return out.join('\n');
}

/** What steers a terminal is shown as a letter that cannot be read. */
function printable(line: string): string {
  // eslint-disable-next-line no-control-regex
  return line.replace(/[\0-\x08\x0b-\x1f\x7f]/g, '\uFFFD');
}

function number(line: number, width: number): string {
  return String(line).padStart(width);
}
