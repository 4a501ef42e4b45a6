/** A data parameter while its dialog is open. Owns: what of the dialog's fields goes into the document. PURE. */
import type { DataParameter, ParameterSource } from '../post-session/model';

/** Texts as they stand in the dialog's fields. */
export interface ParameterDraft {
  field: string;
  type: 'fixed' | 'dynamic';
  value: string;
  source: ParameterSource;
  sourceField: string;
  default: string;
  required: boolean;
  sensitive: boolean;
}

export function draftOf(parameter: DataParameter | undefined): ParameterDraft {
  const dynamic = parameter?.type === 'dynamic' ? parameter : undefined;
  return {
    field: parameter?.field ?? '',
    type: parameter?.type ?? 'dynamic',
    value: parameter?.type === 'fixed' ? String(parameter.value) : '',
    source: dynamic?.source ?? 'metadata',
    sourceField: dynamic?.sourceField ?? '',
    default: dynamic?.default === undefined ? '' : String(dynamic.default),
    required: dynamic?.required ?? false,
    sensitive: parameter?.sensitive ?? false,
  };
}

/** Absent is not empty: a default that was not written is none. Numbers and switches that were not touched stay what they were. */
export function parameterOf(draft: ParameterDraft, before: DataParameter | undefined): DataParameter {
  const { field, type, source, sourceField, required } = draft;
  const sensitive = draft.sensitive ? { sensitive: true } : {};
  if (type === 'fixed') {
    const old = before?.type === 'fixed' ? before.value : undefined;
    return { field, type, value: kept(draft.value, old), ...sensitive };
  }
  const old = before?.type === 'dynamic' ? before.default : undefined;
  const fallback = draft.default === '' ? {} : { default: kept(draft.default, old) };
  const rest = { ...fallback, ...(required ? { required } : {}), ...sensitive };
  // The server tells which fields a source has.
  return { field, type, source, sourceField, ...rest } as DataParameter;
}

function kept<T extends string | number | boolean>(text: string, old: T | undefined): T | string {
  return old !== undefined && String(old) === text ? old : text;
}
