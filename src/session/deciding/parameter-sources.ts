/** What a session knows, by the sources data parameters name. Owns: which part of the snapshot is which source. */
import type { ParameterSources } from '../../transfer/sources';
import { sessionFacts } from '../facts';
import type { SessionSnapshot } from '../snapshot';

/** @param at ms since the epoch: until when durations are counted */
export function parameterSources(s: SessionSnapshot, at: number): ParameterSources {
  return {
    metadata: sessionFacts(s, at),
    sip: s.sipHeaders,
    signed: s.customData.signed ?? {},
    unsigned: s.customData.unsigned ?? {},
    flow: s.vars,
    form: s.form.values,
  };
}
