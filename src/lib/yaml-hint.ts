/** What a YAML syntax error most often means, and what to write instead. */

/** @param code error code of the `yaml` package, @param offset where the parser stopped */
export function syntaxHint(code: string, text: string, offset: number): string {
  const line = lineAround(text, offset);
  if (/^\s*(\/\/|\/\*)/.test(line)) return 'a remark begins with #';
  if (code === 'DUPLICATE_KEY') return 'each name may stand here once';
  if (['TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE', 'BAD_SCALAR_START'].includes(code)) return hintOf(code, line);
  if (code === 'MISSING_CHAR' && /[[{]/.test(text.charAt(offset))) return hintOf(code, line);
  if (/\t/.test(/^\s*/.exec(line)?.[0] ?? '')) return 'indent with spaces, not with tabs';
  if (/[:[,]\s*\*(\s|,|}|\]|$)/.test(line)) return 'the key * must be in quotes: "*"';
  if (
    /[[\]{},]/.test(text.charAt(offset)) &&
    /\{[^{]*$/.test(text.slice(0, offset)) &&
    !line.includes('{{')
  ) {
    return 'inside { } a text with [ ] { } or , must be in quotes';
  }
  // Where a line begins wrongly, what stands in its brackets is beside the point.
  const bare = code !== 'BAD_INDENT' ? line : line.replace(/(?<!\{)\{[^{}]*\}(?!\})/g, '{}');
  if (/:\s+[^"'\s|>][^"']*\{\{[^"']*:\s/.test(bare) || /:\s+[^"'{[|>\s][^"']*:\s/.test(bare)) {
    return 'a text that contains ": " must be in quotes, or begin on the next line after >-';
  }
  if (line.includes('{{')) return 'a text with {{ … }} must be in quotes';
  return hintOf(code, line);
}

function hintOf(code: string, line: string): string {
  if (code === 'TAG_RESOLVE_FAILED' || code === 'MULTIPLE_TAGS') {
    const text = /(![^,}\]]*[^,}\]\s])/.exec(line)?.[1] ?? '!…';
    return `write it in quotes: "${text}"`;
  }
  if (code === 'BAD_INDENT')
    return 'what stands in one block begins in one column, two spaces deeper than what it belongs to';
  if (code === 'BAD_DQ_ESCAPE') return 'write \\\\ for a backslash, or put the text in single quotes';
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR')
    return 'write name: value, with quotes and brackets in pairs';
  if (code === 'MULTIPLE_DOCS') return 'a file is one document: take the line --- out';
  return 'a text with signs of its own must be in quotes';
}

/** The key # in a list or map that it leaves open, since it begins a remark; null when there is none before a complaint. */
export function remarkThatOpens(text: string, offset: number): { at: number; open: string } | null {
  const found = /([[{])[^[\]{}#\n]*(?<=[\s,:[{])(#)[^\n]*$/m;
  const lines = text.slice(0, offset).split('\n');
  const [from, line] = lastLine(lines, (one) => found.test(one));
  const match = line === undefined ? null : found.exec(line);
  if (!match || lines.length - from > NEAR) return null;
  const before = lines.slice(0, from).reduce((sum, one) => sum + one.length + 1, 0);
  return { at: before + match.index + match[0].indexOf('#'), open: match[1] ?? '{' };
}

/** A remark further above than this is another's. */
const NEAR = 4;

function lastLine(lines: string[], is: (line: string) => boolean): [number, string | undefined] {
  const index = lines.findLastIndex(is);
  return [index, lines[index]];
}

export function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}
