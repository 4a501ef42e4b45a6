/**
 * A webhook's reply as a document (Twilio docs: TwiML, MIME types). Owns: what each content type means.
 * Must not know: who asked.
 */
import type { Reply } from '../webhook/webhook';
import type { Element, TwimlDocument } from './element';
import { TwimlError } from './twiml-error';
import { parseTwiml } from './parse-twiml';

const TWIML_TYPES = ['text/xml', 'application/xml', 'text/html'];

/** Twilio docs: error 11750, 64 kB. */
const LARGEST_BODY = 65_536;

/** @throws TwimlError: the reply's own failure, 11750 for a body too large, 12100 for bad XML, 12300 for another content type */
export function readDocument(reply: Reply): TwimlDocument {
  if (reply.failure) throw new TwimlError(reply.failure.code, reply.failure.message);
  const size = Buffer.byteLength(reply.body);
  const type = (reply.contentType.split(';')[0] ?? '').trim().toLowerCase();
  const { url, body } = reply;
  if (!type.startsWith('audio/') && size > LARGEST_BODY)
    throw new TwimlError(11750, `the document has ${size} bytes, more than ${LARGEST_BODY}: ${url}`);
  if (TWIML_TYPES.includes(type)) return { verbs: parseTwiml(body), url };
  if (type.startsWith('audio/')) return { verbs: [verb('Play', url)], url };
  if (type === 'text/plain') return { verbs: plainText(body), url };
  throw new TwimlError(12300, `content type ${type || '(none)'} from ${url}`);
}

/** TwiML if it is any, else read aloud. */
function plainText(body: string): Element[] {
  try {
    return parseTwiml(body);
  } catch {
    return [verb('Say', body.trim())];
  }
}

function verb(name: string, text: string): Element {
  return { name, attributes: {}, text, children: [] };
}
