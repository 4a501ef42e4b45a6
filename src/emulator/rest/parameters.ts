/**
 * Form parameters of REST requests. Owns: reading them, refusing what Twilio has and the carrier does not, and
 * telling of what Twilio ignores. Must not know: any resource.
 */
import { didYouMean } from '../../lib/did-you-mean';
import { CarrierError, lacking } from '../engine/carrier-error';
import type { Method } from '../webhook/webhook';
import { checkValue } from './value-shapes';

export type RestForm = Record<string, unknown>;

export class Parameters {
  private isChecked = false;

  /** @param tell of what does no harm and has no effect */
  constructor(
    private readonly form: RestForm,
    private readonly tell: (message: string) => void,
  ) {}

  /**
   * Twilio passes over parameters it does not have, so they are told of and passed over here. What the carrier
   * lacks may be written as long as it asks for nothing.
   * @param known the names the resource takes
   * @param missing the names Twilio takes there and the carrier does not
   * @throws CarrierError naming parameters that cannot be emulated, and values no parameter of that name can have
   */
  checkNames(known: readonly string[], missing: readonly string[] = []): void {
    this.isChecked = true;
    for (const name of Object.keys(this.form)) {
      if (missing.includes(name) && this.list(name).every(asksForNothing)) continue;
      if (missing.includes(name)) throw lacking(`Twilio has the parameter ${name}; this carrier does not`);
      if (!known.includes(name)) this.tell(`Twilio ignores the parameter ${name}${hint(name, known)}`);
      else for (const written of this.list(name)) checkValue(name, written);
    }
  }

  /** For a resource that asked for no names: it has none. */
  checkUnasked(): void {
    if (!this.isChecked) this.checkNames([]);
  }

  /** Some of them, and others besides; whatever else was written was checked already. */
  only(names: readonly string[], besides: RestForm): Parameters {
    const kept = Object.entries(this.form).filter(([name]) => names.includes(name));
    return new Parameters({ ...Object.fromEntries(kept), ...besides }, this.tell);
  }

  /** @returns undefined when not given; the last when given repeatedly */
  text(name: string): string | undefined {
    return this.list(name).at(-1);
  }

  /** A repeated parameter. */
  list(name: string): string[] {
    const value = this.form[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map(String) : [String(value)];
  }

  /** As the query of a URL, with some parameters changed. */
  query(changes: Record<string, string>): string {
    const given = Object.keys(this.form).flatMap((name) => this.list(name).map((value) => [name, value]));
    const kept = given.filter(([name = '']) => changes[name] === undefined);
    return new URLSearchParams([...kept, ...Object.entries(changes)] as [string, string][]).toString();
  }

  /** Written in any case, as Twilio takes it. @throws CarrierError 20001 */
  method(name: string): Method {
    const written = this.text(name)?.toUpperCase();
    if (written === undefined || written === '') return 'POST';
    if (written !== 'GET' && written !== 'POST') throw invalid(name, written);
    return written;
  }

  /** @throws CarrierError 20001 */
  oneOf<const T extends string>(name: string, values: readonly T[]): T | undefined {
    const written = this.text(name);
    if (written === undefined) return undefined;
    const found = values.find((value) => value === written);
    if (found === undefined) throw invalid(name, written);
    return found;
  }

  /** Written in any case, as Twilio takes it. @throws CarrierError 20001 */
  flag(name: string): boolean | undefined {
    const written = this.text(name)?.toLowerCase();
    if (written === undefined || written === '') return undefined;
    if (written !== 'true' && written !== 'false') throw invalid(name, written);
    return written === 'true';
  }

  /** @throws CarrierError 20001 */
  count(name: string): number | undefined {
    const written = this.text(name);
    if (written === undefined) return undefined;
    if (!/^\d+$/.test(written)) throw invalid(name, written);
    return Number(written);
  }

  /** More than `most` counts as that, and is told of. @throws CarrierError 20001 */
  atMost(name: string, most: number): number | undefined {
    const written = this.count(name);
    if (written === undefined || written <= most) return written;
    this.tell(`${name} ${written} counts as ${most}, the most Twilio takes,`);
    return most;
  }

  /** @throws CarrierError 21205 for what is not an absolute http URL */
  url(name: string): string | undefined {
    const written = this.text(name);
    if (written === undefined || written === '') return undefined;
    if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written;
    throw new CarrierError(400, 21205, `${name} is not a valid URL: ${written}`);
  }
}

/** As a library writes what its caller left out, or switched off. */
function asksForNothing(written: string): boolean {
  return ['', 'false'].includes(written.toLowerCase());
}

function hint(name: string, known: readonly string[]): string {
  const meant = didYouMean(name, known);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

function invalid(name: string, written: string): CarrierError {
  return new CarrierError(400, 20001, `Invalid ${name}: ${written}`);
}
