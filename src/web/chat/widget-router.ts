/**
 * The web client as files: the chat window's modules and the page to try it on. Owns: their types,
 * caching, and who may load them. Must not know: what is in them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Router } from 'express';
import { PublicError } from '../../errors';
import { sha256 } from '../../lib/hash';
import { demoPage } from './demo-page';

/** Where the build puts them, beside the rest of the app. */
const BUILT = join(__dirname, '../../widget');
const CACHE = 'public, max-age=300';
/** Nothing inline, nothing from elsewhere: what the chat window needs to work under. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

interface Asset {
  body: string;
  zipped: Buffer;
  etag: string;
}

/** @param folder compiled modules of the client */
export function widgetRouter(folder: string = BUILT): Router {
  const router = Router();
  let assets: ReadonlyMap<string, Asset> | null = null;
  router.get('/', (request, response) => {
    response.set({ 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' });
    response.type('html').send(demoPage(request.query['lang'] === 'es' ? 'es' : 'en'));
  });
  router.get('/:name.js', (request, response) => {
    assets ??= readModules(folder);
    const asset = assets.get(`${request.params.name}.js`);
    if (!asset) throw new PublicError('not-found', 'module of the chat client');
    // Pages of other origins load the modules too; they hold nothing that is anybody's.
    response.set({
      ...{ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
      ...{
        'cache-control': CACHE,
        etag: asset.etag,
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      },
    });
    if (request.fresh) return void response.status(304).end();
    response.type('text/javascript');
    if (!request.acceptsEncodings('gzip')) return void response.send(asset.body);
    response.setHeader('content-encoding', 'gzip');
    response.send(asset.zipped);
  });
  return router;
}

/** All there are, once: no name of a request ever becomes a path. */
function readModules(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(
    names.map((name) => {
      const body = readFileSync(join(folder, name), 'utf8');
      return [name, { body, zipped: gzipSync(body), etag: `"${sha256(body).slice(0, 20)}"` }];
    }),
  );
}
