/**
 * Slips in texts that the engine does not tell, or tells of something else: braces that are not a pair, sums and
 * comparisons in an output. Owns: how they are found and told. Must not know: which names there are.
 */
import { ROOTS } from './declarations';
import type { Found } from './found';
import { outputSlip } from './output-slip';

const RULE = 'template';
const NAME = `(?:${ROOTS.join('|')})\\.\\w[\\w.]*`;
/** A name in braces that are not the two of a text: `{ vars.x }`, `${vars.x}`, `%{vars.x}`. */
const ONE_BRACE = new RegExp(`[$%#]?(?<!\\{)\\{\\s*${NAME}\\s*\\}(?!\\})`, 'g');

/** What was never taken by the engine is an error; what it takes for words, a warning: stored releases go on. */
export function liquidSlips(text: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (;;) {
    const open = nextOpen(text, from);
    const strayed = strayClose(text, from, open < 0 ? text.length : open);
    if (strayed) found.push(strayed);
    if (open < 0) break;
    const slip = pairAt(text, open);
    if ('rule' in slip) return [...found, ...oneBraces(text), slip];
    if (text.startsWith('{{', open)) {
      const inner = outputSlip(text.slice(open, slip.end));
      if (inner) found.push({ ...inner, rule: RULE, start: open + inner.start, end: open + inner.end });
    }
    from = skipRaw(text, open, slip.end);
  }
  return [...found, ...oneBraces(text)];
}

function nextOpen(text: string, from: number): number {
  const at = text.slice(from).search(/\{\{|\{%/);
  return at < 0 ? -1 : from + at;
}

/** Where the output or tag ends that begins at `open`, or what is wrong with its braces. */
function pairAt(text: string, open: number): { end: number } | Found {
  const sign = text.slice(open, open + 2);
  const close = sign === '{{' ? '}}' : '%}';
  if (sign === '{{' && text[open + 2] === '{')
    return slip(open, open + 3, '{{{ is one { too many', 'write {{ vars.name }}');
  const end = closeAt(text, open + 2, close);
  const again = text.slice(open + 2).search(/\{\{|\{%/);
  if (end < 0 || (again >= 0 && open + 2 + again < end)) {
    const until = again >= 0 ? open + 2 + again : text.length;
    const where = again >= 0 ? `before the next ${text.slice(until, until + 2)}` : 'before the text ends';
    return slip(
      open,
      until,
      `${sign} is not closed ${where}`,
      `write ${close} after what is to be filled in`,
    );
  }
  return { end: end + 2 };
}

/** Where the close is, quotes passed over; where a quote is not closed, what stands behind it counts. */
function closeAt(text: string, from: number, close: string): number {
  const behind = text.slice(from);
  const quoted = new RegExp(`^(?:"[^"]*"|'[^']*'|(?!${close})[^"'])*(?=${close})`).exec(behind);
  return quoted ? from + quoted[0].length : text.indexOf(close, from);
}

function strayClose(text: string, from: number, to: number): Found | null {
  const at = text.slice(from, to).indexOf('}}');
  if (at < 0) return null;
  const start = from + at;
  return {
    ...slip(start, start + 2, '}} closes nothing, and is spoken', 'write {{ before the name'),
    severity: 'warning',
  };
}

function oneBraces(text: string): Found[] {
  return [...text.matchAll(ONE_BRACE)].map(({ 0: match, index }) => ({
    ...slip(
      index,
      index + match.length,
      `"${match}" is spoken as it stands`,
      `write {{ ${/\w[\w.]*/.exec(match)?.[0] ?? ''} }}`,
    ),
    severity: 'warning' as const,
  }));
}

/** What is `raw` is not ours to read. */
function skipRaw(text: string, open: number, end: number): number {
  if (!/^\{%-?\s*(raw|comment)\b/.test(text.slice(open, end))) return end;
  const rest = /\{%-?\s*end(raw|comment)\s*-?%\}/.exec(text.slice(end));
  return rest ? end + rest.index + rest[0].length : text.length;
}

function slip(start: number, end: number, message: string, hint: string): Found {
  return { start, end, rule: RULE, message, hint };
}
