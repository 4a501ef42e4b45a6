/**
 * Seals what nobody is to see, and opens it again for whoever it is sent to. Owns: the cipher (AES-256-GCM) and where
 * its key comes from. Must not know: what is sealed.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { replaceSealed, sealedText } from '../call/sealed';

const NONCE = 12;
const TAG = 16;

export interface Sealer {
  /** Never the same twice. */
  seal(text: string): string;
  sealAll(values: { [name: string]: string }): { [name: string]: string };
  /** The text with everything in it opened that was sealed with this key; the rest is left as it is. */
  open(text: string): string;
}

/** @param secret what the key is derived from; whoever has it, and the store, can open what is sealed */
export function createSealer(secret: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'aftercall sealed values', 32));
  const seal = (text: string): string => sealedText(sealed(key, text).toString('base64url'));
  return {
    seal,
    sealAll: (values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, seal(value)])),
    open: (text) =>
      replaceSealed(text, (box) => opened(key, Buffer.from(box, 'base64url')) ?? sealedText(box)),
  };
}

function sealed(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Null: it was not sealed with this key. */
function opened(key: Buffer, box: Buffer): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(box.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
