/** What can be read on a colour. PURE. */

/** @param color #rgb or #rrggbb @returns black or white, whichever is read better; null: it is no such colour */
export function foregroundOf(color: string): '#ffffff' | '#101418' | null {
  const [, hex = ''] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color.trim()) ?? [];
  if (hex === '') return null;
  const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(long.slice(at, at + 2), 16)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // WCAG 2.2, contrast ratio: against white and against our black.
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / (0.0065 + 0.05) ? '#ffffff' : '#101418';
}

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
