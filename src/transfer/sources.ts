/** Where the values of data parameters come from. Owns: the shape, one record a source, and how a value is named. */
import type { ParameterSource } from '../settings/data-parameter';

/** Values by source and name; what is absent, null or empty is not known. */
export type ParameterSources = { readonly [source in ParameterSource]: { readonly [name: string]: unknown } };

/** A value's name across sources: `metadata.agentId`, `sip.x-order` (the case of SIP headers does not count, RFC 3261). */
export function sourceName(source: ParameterSource, name: string): string {
  return `${source}.${source === 'sip' ? name.toLowerCase() : name}`;
}
