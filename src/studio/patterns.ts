/** Regular expressions of splits. Owns: which of them are nothing but a list of texts. */

/** The texts a pattern accepts. */
export interface Literals {
  texts: string[];
  /** each may stand within other words */
  within: boolean;
}

const MOST = 50;

/** The texts of `[1-5]`, `^(1|one)$`, `.*s(i|í).*`; null when there are too many, or it says something else. */
export function literals(pattern: string): Literals | null {
  const [, before = '', inside = '', after = ''] =
    /^\^?(\.\*)?(.*?)(\.\*)?\$?$/.exec(pattern.trim().replace(/^\(\?i\)/, '')) ?? [];
  if ((before === '') !== (after === '')) return null;
  const reading = { text: inside, at: 0 };
  const texts = alternatives(reading);
  const whole = texts && reading.at === inside.length && texts.length > 0 && texts.every((one) => one !== '');
  return whole ? { texts: [...new Set(texts)], within: before !== '' } : null;
}

interface Reading {
  text: string;
  at: number;
}

function alternatives(reading: Reading): string[] | null {
  const all: string[] = [];
  for (;;) {
    const row = sequence(reading);
    if (!row) return null;
    all.push(...row);
    if (reading.text[reading.at] !== '|') return all.length > MOST ? null : all;
    reading.at += 1;
  }
}

function sequence(reading: Reading): string[] | null {
  let row = [''];
  while (reading.at < reading.text.length && !'|)'.includes(reading.text[reading.at] ?? '')) {
    const part = atom(reading);
    if (!part) return null;
    const optional = reading.text[reading.at] === '?';
    if (optional) reading.at += 1;
    const parts = optional ? ['', ...part] : part;
    row = row.flatMap((head) => parts.map((tail) => head + tail));
    if (row.length > MOST) return null;
  }
  return row;
}

/** A group, a class, or one character. */
function atom(reading: Reading): string[] | null {
  const rest = reading.text.slice(reading.at);
  const group = /^\((\?:)?/.exec(rest);
  if (group) {
    reading.at += group[0].length;
    const inside = alternatives(reading);
    if (!inside || reading.text[reading.at] !== ')') return null;
    reading.at += 1;
    return inside;
  }
  const [set] = /^\[[^\]^]+\]/.exec(rest) ?? [];
  if (set !== undefined) {
    reading.at += set.length;
    return classOf(set.slice(1, -1));
  }
  const [one] = /^[\p{L}\p{N} '_-]/u.exec(rest) ?? [];
  if (one === undefined) return null;
  reading.at += one.length;
  return [one];
}

function classOf(inside: string): string[] | null {
  const expanded = inside.replace(/(\w)-(\w)/g, (_all, low: string, high: string) =>
    Array.from({ length: Math.max(0, high.charCodeAt(0) - low.charCodeAt(0) + 1) }, (_one, at) =>
      String.fromCharCode(low.charCodeAt(0) + at),
    ).join(''),
  );
  return /^[\p{L}\p{N}*#]+$/u.test(expanded) ? [...expanded] : null;
}
