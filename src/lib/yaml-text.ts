/** YAML that this program writes. Owns: that it can read it back. Must not know: what the document is about. */
import { visit, type Document, type ToStringOptions } from 'yaml';

const UNREADABLE = '\uFFFD';

/**
 * A document as text. U+FFFD, which is a letter like any other to whoever typed it and a sign of another
 * encoding in a file, is written as its escape. Changes how the document's texts are quoted.
 */
export function yamlText(document: Document, options: ToStringOptions): string {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.includes(UNREADABLE)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString(options).replaceAll(UNREADABLE, '\\uFFFD');
}
