/** The cookie of those who are signed in. Owns: its name and attributes (RFC 6265bis). */
import type { Request, Response } from 'express';

const NAME = 'aftercall';

/** @returns what it holds; empty: there is none */
export function readCookie(request: Request): string {
  for (const pair of (request.header('cookie') ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === NAME && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return '';
}

/**
 * No script reads it, no other site sends it, and where the app is reached by https nothing else carries it.
 *
 * @param maxAgeMs 0 takes it away
 */
export function setCookie(response: Response, value: string, publicUrl: string, maxAgeMs: number): void {
  response.cookie(NAME, value, {
    ...{ httpOnly: true, sameSite: 'strict', path: '/', maxAge: maxAgeMs },
    secure: publicUrl.startsWith('https:'),
  });
}
