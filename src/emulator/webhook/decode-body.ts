/** The text of an answer. Owns: which character encoding it is in. Must not know: what it says. */
import { TextDecoder } from 'node:util';

const DECLARED = /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The encoding of the content type comes before the one an XML declaration names, and UTF-8 after both
 * (RFC 7303, 3.2). One that nobody knows counts as not named.
 */
export function decodeBody(bytes: Buffer, contentType: string): string {
  const [, named] = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType) ?? [];
  const [, declared] = DECLARED.exec(bytes.subarray(0, 300).toString('latin1')) ?? [];
  return decoder(named ?? declared ?? 'utf-8').decode(bytes);
}

function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
