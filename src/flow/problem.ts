/**
 * A problem of the flow files, found before anything runs. Owns: its shape, its place in a text and how
 * it is printed. Must not know: the rules that find problems.
 */
import type { LineCounter } from 'yaml';
import { codeFrame } from '../lib/code-frame';

/** One mistake. `line` and `column` are 1-based; `length` is how many characters of the line are meant. */
export interface Problem {
  /** path relative to flows/, as it was given */
  file: string;
  line: number;
  column: number;
  length?: number;
  severity: 'error' | 'warning';
  /** stable id of the rule, such as `unknown-step` */
  rule: string;
  message: string;
  hint?: string;
}

/** A text that is being checked. */
export interface SourceFile {
  path: string;
  text: string;
  lines: LineCounter;
}

/** A stretch of a file, in character offsets. */
export interface Spot {
  file: SourceFile;
  start: number;
  end: number;
}

/** An error at a place. The release does not load. */
export function errorAt(spot: Spot, rule: string, message: string, hint?: string): Problem {
  return problemAt(spot, 'error', rule, message, hint);
}

/** A warning at a place. The release loads all the same. */
export function warningAt(spot: Spot, rule: string, message: string, hint?: string): Problem {
  return problemAt(spot, 'warning', rule, message, hint);
}

function problemAt(
  { file, start, end }: Spot,
  severity: Problem['severity'],
  rule: string,
  message: string,
  hint?: string,
): Problem {
  const { line, col } = file.lines.linePos(Math.min(start, file.text.length));
  const lineEnd = file.text.indexOf('\n', start);
  const length = Math.min(end, lineEnd < 0 ? file.text.length : lineEnd) - start;
  return {
    file: file.path,
    line: Math.max(1, line),
    column: Math.max(1, col),
    length: Math.max(1, length),
    severity,
    rule,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A problem for a terminal: where, what, the lines it is about, and what to do instead. */
export function printProblem(problem: Problem, fileText: string): string {
  const { file, line, column, severity, message, rule, hint } = problem;
  const frame = codeFrame(fileText, problem).replace(/^/gm, ' ').replace(/ +$/gm, '');
  const head = `${file}:${line}:${column}  ${severity}  ${message}  [${rule}]`;
  return [head, frame, ...(hint === undefined ? [] : [`   = ${hint}`])].join('\n');
}
