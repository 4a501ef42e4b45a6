/**
 * Call types as CCAI Platform names them. Owns: which of ours each one is. Must not know: YAML.
 * CCAI docs: crm-session-metadata and apps-api-call, call types.
 */
import { CALL_TYPES, type CallType } from '../../call/call-type';

/** In lower case. "IVR by Mobile" is a call over the phone network that an app dialled. */
const NAMES: { readonly [name: string]: CallType } = {
  'voice inbound': 'inbound',
  'voice inbound (ivr)': 'inbound',
  'voice inbound (ivr by mobile)': 'inbound',
  'voice inbound (mobile)': 'web',
  'voice inbound (web)': 'web',
  'voice inbound (api)': 'api',
  'voice outbound': 'outbound',
  'voice outbound (api)': 'api',
  outboundcall: 'api',
  'voice campaign': 'campaign',
};

/** A call at a time the customer chose, however they chose it. */
const CALLS_BACK = /^voice (callback|scheduled)( \([a-z ]+\))?$/;

/** The call types a name of the platform stands for, or undefined when it is no such name. */
export function callTypesNamed(name: string): readonly CallType[] | undefined {
  const folded = name.trim().replace(/\s+/g, ' ').toLowerCase();
  if (folded === 'all') return CALL_TYPES;
  if (CALLS_BACK.test(folded)) return ['callback'];
  const type = Object.hasOwn(NAMES, folded) ? NAMES[folded] : CALL_TYPES.find((own) => own === folded);
  return type && [type];
}
