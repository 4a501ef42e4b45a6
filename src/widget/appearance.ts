/**
 * How a page wants the chat to look. Owns: what may be said of it, and that whoever says something else is told so: what
 * cannot be understood is left out, with a warning in the console.
 */
import { foregroundOf } from './foreground.js';

export interface Appearance {
  /** `auto` follows the system */
  theme?: 'light' | 'dark' | 'auto';
  /** of the launcher, buttons and the customer's own messages: #rrggbb */
  color?: string;
  /** `bottom-end` and the like: `top`, `bottom`; `start`, `end`, `left`, `right` */
  corner?: string;
  /** CSS lengths from the corner: sideways, up or down; a number is px */
  offset?: { x?: string | number; y?: string | number };
}

/** What is known to be right. */
export interface Look {
  theme: 'light' | 'dark' | 'auto';
  /** null: that of the theme */
  color: string | null;
  corner: string;
  /** with a unit; null: the usual one */
  x: string | null;
  y: string | null;
}

const THEMES = ['auto', 'light', 'dark'] as const;
const CORNER = /^(top|bottom)-(start|end|left|right)$/;

export function readAppearance({
  theme = 'auto',
  color,
  corner = 'bottom-end',
  offset = {},
}: Appearance): Look {
  const isTheme = THEMES.includes(theme);
  if (!isTheme) warn('theme', theme, `one of: ${THEMES.join(', ')}`);
  const isColor = color === undefined || foregroundOf(color) !== null;
  if (!isColor) warn('color', color, '#rgb or #rrggbb');
  const isCorner = CORNER.test(corner);
  if (!isCorner) warn('corner', corner, 'bottom-end, bottom-start, top-end, top-start, or left and right');
  return {
    theme: isTheme ? theme : 'auto',
    color: isColor ? (color ?? null) : null,
    corner: isCorner ? corner : 'bottom-end',
    x: lengthOf('offset-x', offset.x),
    y: lengthOf('offset-y', offset.y),
  };
}

/** Nought, too, needs a unit where lengths are reckoned with (CSS Values: calc()). */
function lengthOf(name: string, given: string | number | undefined): string | null {
  if (given === undefined) return null;
  const text = String(given).trim();
  const length = /^[+]?(\d+\.?\d*|\.\d+)$/.test(text) ? `${text}px` : text;
  if (CSS.supports('padding-top', length) && !/var\(|^[a-z-]+$/i.test(length)) return length;
  warn(name, text, 'a CSS length that is not negative, such as 20px or 1.5rem');
  return null;
}

/** @param name of the attribute, without data- */
export function warn(name: string, value: unknown, instead: string): void {
  console.warn(`aftercall: ${name} cannot be ${JSON.stringify(value)} and is left out; it can be ${instead}`);
}
