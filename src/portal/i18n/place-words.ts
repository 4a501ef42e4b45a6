/** Where in a document something is, as the page calls it. Owns: labels for the server's own names of fields and documents. */
import i18next from 'i18next';

/** Lists whose parts stand in a table or a dialog of their own, and where its labels are. */
const LISTS: { readonly [list: string]: string } = { agents: 'agentFields', dataParameters: 'parameters' };

/**
 * `queue "support": agents[0].endpoint` -> `Queue support, Agents 1, Phone (number, client: or sip:)`
 *
 * @param first where a label is looked for first: a request of another page has fields of the same name
 */
export function placeWords(path: string, first: 'fields' | 'places.fields' = 'fields'): string {
  const [, kind, name = '', inside = kind === undefined ? path : ''] =
    /^([a-z-]+) "([^"]*)"(?:: (.*))?$/.exec(path) ?? [];
  const parts = inside === '' ? [] : inside.split(/\.|(?=\[)/);
  const words = parts.reduce<string[]>((all, part, at) => {
    const index = /^\[(\d+)\]$/.exec(part)?.[1];
    if (index === undefined) return [...all, fieldWords(part, LISTS[parts[at - 2] ?? ''] ?? first)];
    return [...all.slice(0, -1), `${all.at(-1) ?? ''} ${Number(index) + 1}`.trim()];
  }, []);
  return [...(kind === undefined ? [] : [documentWords(kind, name)]), ...words].join(', ');
}

/** @returns the label of a field, or its own name: a value that somebody named is no field of ours */
export function fieldWords(field: string, first = 'fields'): string {
  const key = [first, 'fields', 'places.fields', 'agentOptions', 'weekdays']
    .map((group) => `${group}.${field}`)
    .find((one) => i18next.exists(one));
  return key === undefined ? field : i18next.t(key);
}

/** Who saved something, where it was nobody who signs in. */
export function authorWords(author: string): string {
  return i18next.t(`places.authors.${author}`, author);
}

function documentWords(kind: string, name: string): string {
  return i18next.t(`places.documents.${kind}`, { name, defaultValue: `${kind} "${name}"` });
}
