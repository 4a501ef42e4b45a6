/** Chance that can be repeated. Owns: the numbers that follow from a seed (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** @returns from 0 up to 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** True in `share` of all cases. */
  is(share: number): boolean {
    return this.next() < share;
  }
}

/** What nobody expects in a field. */
export const ODD = [
  ...['', '0', '-1', '1e999', 'null', 'undefined', 'true', '[]', '{}', '+', '+1555', 'client:', 'sip:@'],
  ...['\0', '\ud800', '💥', '%00', '../..', "' OR 1=1 --", '{{x}}', '<Say>', 'a'.repeat(5000), '٣'],
  ...['__proto__', 'constructor', '\r\nX: y'],
] as const;
