/**
 * The inspector: one page that shows what the carrier does and is the phones' keypad. Owns: serving it.
 * The page asks the control API; it is given no data here. Must not know: calls.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';

/** GET / of where it is mounted. */
export function inspectorRoute(): Router {
  const page = readFileSync(join(__dirname, 'inspector.html'), 'utf8');
  const policy = policyFor(page);
  const router = Router();
  router.get('/', (_, response) => {
    response.set({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' });
    response.type('html').send(page);
  });
  return router;
}

/** Only the page's own script and style run, and only this server is asked. */
function policyFor(page: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashesOf(page, 'script')}`,
    `style-src ${hashesOf(page, 'style')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Hashes of the elements' texts, as a Content-Security-Policy names them. */
function hashesOf(page: string, element: 'script' | 'style'): string {
  const texts = [...page.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))];
  return texts
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`)
    .join(' ');
}
