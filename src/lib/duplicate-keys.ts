/** Keys that stand twice in one map of a YAML text. Must not know: what the text is about. */
import { isScalar, visit, type Document, type Scalar } from 'yaml';

/**
 * The later of two equal keys, each with its place; in the order of the text. To be used with `uniqueKeys: false`: the
 * parser's own look compares each key with all before it, so that nine thousand keys hold everything up for seconds.
 */
export function duplicateKeys(document: Document.Parsed): Scalar[] {
  const found: Scalar[] = [];
  visit(document, {
    Map(_position, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items as { key: Scalar }[]) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key);
        seen.add(key.value);
      }
    },
  });
  return found;
}
