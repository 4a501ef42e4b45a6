/** Twilio's identifiers. Owns: their form. In sequence, so that a run can be repeated. */
export class Sids {
  private readonly last = new Map<string, number>();

  /** @param before the number before the first; two runs that must not share identifiers begin at different ones */
  constructor(private readonly before = 0) {}

  /** @param prefix two letters: CA a call, CF a conference, PN a number, RE a recording, QU a queue */
  next(prefix: string): string {
    const number = (this.last.get(prefix) ?? this.before) + 1;
    this.last.set(prefix, number);
    return prefix + number.toString(16).padStart(32, '0');
  }
}
