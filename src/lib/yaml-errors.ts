/**
 * Every mistake of a YAML text, not only the first. Owns: how the reading goes on after one: the line is taken out, and
 * what is said of the rest is said of the rest. Must not know: the words for a mistake.
 */
import { YAMLParseError, parseDocument, type Document, type LineCounter } from 'yaml';
import { duplicateKeys } from './duplicate-keys';

export interface YamlMistake {
  code: string;
  message: string;
  /** offsets in the text */
  pos: [number, number];
}

const MOST = 20;

/** @param document of the whole text. @returns mistakes in the order of the text, at most one a line */
export function yamlErrors(text: string, document: Document.Parsed): YamlMistake[] {
  const found: YamlMistake[] = [];
  let [left, read] = [text, document];
  while (found.length < MOST) {
    const all = [...read.errors, ...read.warnings];
    found.push(...all.filter(({ code }) => code === 'DUPLICATE_KEY').map(plain));
    const first = all.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (!first) break;
    const mistake = atItsBeginning(left, plain(first));
    // After it the parser stumbles on; what it says then is about nothing the author wrote.
    found.push(mistake);
    const next = withoutLine(left, mistake.pos[0]);
    if (next === null) break;
    left = next;
    read = parse(left);
  }
  return once(found);
}

export function parse(text: string, lineCounter?: LineCounter): Document.Parsed {
  const options = { prettyErrors: false, version: '1.2', uniqueKeys: false } as const;
  const document = parseDocument(text, lineCounter ? { ...options, lineCounter } : options);
  const twice = duplicateKeys(document).map(({ range }) => range?.[0] ?? 0);
  document.errors.push(
    ...twice.map((at) => new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'this stands here twice')),
  );
  return document;
}

function plain({ code, message, pos }: YamlMistake): YamlMistake {
  return { code, message, pos: [pos[0], pos[1]] };
}

/** A quote that is never closed is told where the text ends: the first line with a quote too many is meant. */
function atItsBeginning(text: string, mistake: YamlMistake): YamlMistake {
  const quote = /closing (["'])quote/.exec(mistake.message)?.[1];
  if (quote === undefined) return openBracket(text, mistake);
  let offset = 0;
  for (const line of text.split('\n')) {
    const other = quote === '"' ? /'[^']*'/g : /"[^"]*"/g;
    const quotes = [...line.replace(other, (one) => '_'.repeat(one.length)).matchAll(new RegExp(quote, 'g'))];
    const last = quotes.at(-1);
    if (quotes.length % 2 === 1 && last)
      return { ...mistake, pos: [offset + last.index, offset + line.length] };
    offset += line.length + 1;
  }
  return mistake;
}

/** A bracket that is never closed is told where the next line begins: the line that opens it is meant. */
function openBracket(text: string, mistake: YamlMistake): YamlMistake {
  if (!['BAD_INDENT', 'MISSING_CHAR'].includes(mistake.code)) return mistake;
  const lines = text.slice(0, mistake.pos[0]).split('\n');
  const start = lines.slice(0, -1).reduce((sum, line) => sum + line.length + 1, 0);
  const above = lines.at(-2) ?? '';
  const open = openBrackets(above).at(-1);
  if (open === undefined) return mistake;
  const at = start - above.length - 1 + open;
  return {
    code: 'MISSING_CHAR',
    message: `Flow ${above[open] === '{' ? 'map' : 'sequence'} must end with`,
    pos: [at, at + 1],
  };
}

/** How many brackets of a line are open at its end. */
function balance(line: string): number {
  const signs = withoutQuotes(line);
  const count = (sign: RegExp): number => signs.match(sign)?.length ?? 0;
  return count(/[{[]/g) - count(/[}\]]/g);
}

/** Where the brackets stand that a line opens and does not close. */
function openBrackets(line: string): number[] {
  const open: number[] = [];
  for (const { 0: sign, index } of withoutQuotes(line).matchAll(/[{}[\]]/g))
    if (sign === '{' || sign === '[') open.push(index);
    else open.pop();
  return open;
}

function withoutQuotes(line: string): string {
  return line.replace(/"[^"]*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length));
}

/** The text with an empty key or entry in place of a line, as long as it; null where a line is no whole. */
function withoutLine(text: string, at: number): string | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const close = text.indexOf('\n', at);
  const end = close < 0 ? text.length : close;
  const line = text.slice(start, end);
  if (balance(line) !== 0) return null;
  const indent = /^\s*/.exec(line)?.[0].replace(/\t/g, '  ') ?? '';
  const kept = /^\s*-(\s|$)/.test(line) ? `${indent}-` : `${indent}${KEY}${start}:`;
  if (kept.length > line.length && line.trim() !== '') return null;
  return text.slice(0, start) + kept.slice(0, line.length).padEnd(line.length) + text.slice(end);
}

const KEY = '_';

function once(mistakes: YamlMistake[]): YamlMistake[] {
  const seen = new Set<string>();
  const unique = mistakes.filter(({ code, pos }) => {
    const id = `${code} ${pos[0]}`;
    return !seen.has(id) && seen.add(id);
  });
  return unique.sort((a, b) => a.pos[0] - b.pos[0]);
}
