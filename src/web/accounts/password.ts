/** Passwords as they are kept. Owns: how they are hashed (scrypt, RFC 7914) and compared. */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** 32 MiB and some 100 ms a password: OWASP Password Storage Cheat Sheet (scrypt, N=2^15, r=8, p=3). */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;

/** @returns `scrypt$N$r$p$salt$hash`, salt and hash in base64url: whoever raises the cost can still read old ones */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  const { N, r, p } = COST;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes as long when nobody has the name (null): how long it takes tells nothing. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  // Whoever signs in elsewhere has a mark in its place, which is no password.
  const own = kept?.startsWith('scrypt$') ? kept : null;
  const [, N, r, p, salt = '', hash = ''] = (own ?? NOBODYS).split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return own !== null && wanted.length === LENGTH && timingSafeEqual(given, wanted);
}

const NOBODYS = ['scrypt', COST.N, COST.r, COST.p, 'AAAA', 'AAAA'].join('$');

/** The same password, typed on whatever keyboard, is the same bytes (NIST SP 800-63B: NFKC). */
function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  const options = { ...cost, maxmem: 128 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
