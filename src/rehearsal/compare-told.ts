/** Where a story goes on differently from how it is written. Owns: finding the line, and showing it. PURE. */

export interface Divergence {
  /** 1-based line of the written story, head included, that is not told so */
  line: number;
  written: string | null;
  told: string | null;
}

const AROUND = 3;

/** @returns null when both are the same */
export function firstDivergence(headLines: number, written: string, told: string): Divergence | null {
  const [a, b] = [written.split('\n'), told.split('\n')];
  const at = Math.max(a.length, b.length);
  for (let n = 0; n < at; n++) {
    if (a[n] !== b[n]) return { line: headLines + n + 1, written: a[n] ?? null, told: b[n] ?? null };
  }
  return null;
}

/** The lines before, what is written, and what was told instead. */
export function showDivergence(headLines: number, written: string, { line, ...lines }: Divergence): string[] {
  const at = line - headLines - 1;
  const before = written.split('\n').slice(Math.max(0, at - AROUND), at);
  const numbered = (n: number, mark: string, text: string): string =>
    `${mark} ${String(n).padStart(4)} | ${text}`;
  return [
    ...before.map((text, index) => numbered(line - before.length + index, ' ', text)),
    numbered(line, '-', lines.written ?? '(the end)'),
    numbered(line, '+', lines.told ?? '(the end)'),
  ];
}
