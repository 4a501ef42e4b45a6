/**
 * Sources of data parameters and fields of session metadata as CCAI Platform names them. Owns: which of
 * ours each one is. Must not know: YAML. CCAI docs: send-reserved-data-properties, call-session-metadata.
 */
import { METADATA_FIELDS, type MetadataField } from '../metadata-fields';
import type { ParameterSource } from '../data-parameter';

const SOURCES: { readonly [name: string]: ParameterSource } = {
  ujet_metadata: 'metadata',
  ccai_metadata: 'metadata',
  session_metadata: 'metadata',
  sip_header: 'sip',
  sip_headers: 'sip',
  custom_data_signed: 'signed',
  signed_custom_data: 'signed',
  custom_data_unsigned: 'unsigned',
  unsigned_custom_data: 'unsigned',
};

const FIELDS: { readonly [name: string]: MetadataField } = {
  lang: 'language',
  session_type: 'type',
  session_type_v2: 'type',
  call_type: 'type',
  chat_type: 'type',
  chat_id: 'callId',
  ani: 'from',
  dnis: 'to',
  support_number: 'to',
  wait_duration: 'waitSeconds',
  hold_duration: 'holdSeconds',
  disconnected_by: 'endedBy',
  created_at: 'startedAt',
  ends_at: 'endedAt',
};

/** Our name of a source, or undefined when it is no name of the platform. */
export function sourceNamed(name: string): ParameterSource | undefined {
  return lookUp(SOURCES, name.trim().toLowerCase().replace(/ /g, '_'));
}

/** Our name of a field of the session metadata, or undefined when it is no name of the platform. */
export function metadataFieldNamed(name: string): MetadataField | undefined {
  return (
    lookUp(FIELDS, name) ?? METADATA_FIELDS.find((field) => name.includes('_') && field === camelCase(name))
  );
}

/** `queue_id` -> `queueId`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

function lookUp<T>(names: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
