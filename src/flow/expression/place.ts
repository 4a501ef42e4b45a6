/** Offsets inside a text to places in the file it was written in. */
import type { Located } from '../parse/located';
import { errorAt, warningAt, type Problem, type Spot } from '../problem';
import type { Found } from './found';

/**
 * A mistake in a text as a problem. `text` is what was parsed (the scalar, or a part of it). A text that
 * is folded or escaped in the file is searched for the words that are meant.
 */
export function placed(node: Located, text: string, found: Found): Problem {
  const at = found.severity === 'warning' ? warningAt : errorAt;
  return at(spotInside(node.spot, text, found), found.rule, found.message, found.hint);
}

function spotInside(spot: Spot, text: string, { start, end }: Found): Spot {
  const written = spot.file.text.slice(spot.start, spot.end);
  const whole = written.indexOf(text);
  if (whole >= 0) return inside(spot, whole + start, whole + Math.max(end, start + 1));
  const part = text.slice(start, end);
  const at = part.trim() === '' ? -1 : written.indexOf(part);
  return at < 0 ? spot : inside(spot, at, at + part.length);
}

function inside({ file, start }: Spot, from: number, to: number): Spot {
  return { file, start: start + from, end: start + to };
}
