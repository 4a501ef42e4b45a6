/** What a version of a document changed. Owns: which values were taken away, and which came, and that no sensitive one is shown. PURE. */
import { isSame } from './merge';

type Fields = { readonly [field: string]: unknown };

export interface Difference {
  field: string;
  /** of a list the entries that are gone, of an object its fields that changed, else the value before */
  gone: unknown[];
  come: unknown[];
}

export function differencesOf(before: Fields, now: Fields): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((field) => !isSame(before[field], now[field]))
    .map((field) => ({ field, ...changeOf(before[field], now[field]) }));
}

const MASK = '***';

/** Names of the data parameters that are marked sensitive, in whichever version. */
export function sensitiveIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sensitiveIn);
  if (!isFields(value)) return [];
  const own = value['sensitive'] === true ? [String(value['field'])] : [];
  return [...own, ...Object.values(value).flatMap(sensitiveIn)];
}

/** The same, where the values of such data parameters cannot be read. That one has changed can. */
export function masked(difference: Difference, names: ReadonlySet<string>): Difference {
  const hide = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(hide);
    if (!isFields(value)) return value;
    const isHidden = value['sensitive'] === true || names.has(String(value['field']));
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        isHidden && (key === 'value' || key === 'default') ? MASK : hide(part),
      ]),
    );
  };
  return { ...difference, gone: difference.gone.map(hide), come: difference.come.map(hide) };
}

function changeOf(before: unknown, now: unknown): Omit<Difference, 'field'> {
  if (isFields(before) && isFields(now)) return changedFields(before, now);
  if (!Array.isArray(before) || !Array.isArray(now)) return { gone: present(before), come: present(now) };
  const gone = without(before, now);
  const come = without(now, before);
  // The same entries in another order: the lists are the change.
  return gone.length + come.length === 0 ? { gone: before, come: now } : { gone, come };
}

function changedFields(before: Fields, now: Fields): Omit<Difference, 'field'> {
  const changed = (of: Fields, other: Fields): Fields =>
    Object.fromEntries(Object.entries(of).filter(([field, value]) => !isSame(value, other[field])));
  return { gone: notEmpty(changed(before, now)), come: notEmpty(changed(now, before)) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notEmpty(fields: Fields): Fields[] {
  return Object.keys(fields).length === 0 ? [] : [fields];
}

function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  return list.filter((one) => !other.some((two) => isSame(one, two)));
}

function present(value: unknown): unknown[] {
  return value === undefined ? [] : [value];
}
