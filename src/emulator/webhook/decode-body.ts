/** The text of an answer. Owns: how it is packed and which character encoding it is in. Must not know: what it says. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
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

/**
 * Applications behind a proxy pack answers whether they were asked to or not (RFC 9110, 8.4: Content-Encoding).
 * @param most bytes it may become
 * @throws Error for an encoding nobody knows, a broken answer, and one that becomes larger
 */
export function unpack(bytes: Buffer, contentEncoding: string, most: number): Buffer {
  const encodings = contentEncoding.split(',').map((name) => name.trim().toLowerCase());
  return encodings.reduceRight((packed, name) => unpackOne(packed, name, most), bytes);
}

function unpackOne(packed: Buffer, encoding: string, maxOutputLength: number): Buffer {
  if (packed.length === 0) return packed;
  switch (encoding) {
    case '':
    case 'identity':
      return packed;
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(packed, { maxOutputLength });
    case 'deflate':
      return inflate(packed, maxOutputLength);
    case 'br':
      return brotliDecompressSync(packed, { maxOutputLength });
    default:
      throw new Error(`Content-Encoding ${encoding} is not understood`);
  }
}

/** Some servers leave the zlib header out. */
function inflate(packed: Buffer, maxOutputLength: number): Buffer {
  const hasHeader = ((packed[0] ?? 0) & 0x0f) === 8;
  return hasHeader ? inflateSync(packed, { maxOutputLength }) : inflateRawSync(packed, { maxOutputLength });
}

function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
