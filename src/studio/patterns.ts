/** Regular expressions of splits. Owns: which of them are nothing but a list of texts. */

const MOST = 50;

/** The texts a pattern accepts: `[1-5]`, `^(1|one)$`, `1|2`; null when there are more, or it says something else. */
export function literals(pattern: string): string[] | null {
  const inside = pattern.trim().replace(/^\^/, '').replace(/\$$/, '').replace(/^\((?:\?:)?([^()]*)\)$/, '$1');
  const parts = inside.split('|').map(expand);
  const all = parts.flatMap((one) => one ?? []);
  return parts.includes(null) || all.length === 0 || all.length > MOST ? null : all;
}

function expand(part: string): string[] | null {
  const range = /^\[(?:(\d)-(\d)|(\d+))\]$/.exec(part);
  if (range?.[3] !== undefined) return [...range[3]];
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return low > high ? null : Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
  }
  return /^[\p{L}\p{N} ]+$/u.test(part) ? [part.trim()] : null;
}
