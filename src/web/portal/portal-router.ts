/**
 * The portal as files. Owns: their types and caching, what the page may load (nothing from elsewhere, no script
 * that is not a file of ours), and that every address of a page of the portal gives the one page there is.
 * Must not know: what is in them.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Router, type Request, type Response } from 'express';
import { sha256 } from '../../lib/hash';

/** Where the build puts them, beside the rest of the app. */
const BUILT = join(__dirname, '../../portal');
/** Styles of the components are written into the page by themselves; scripts never are. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"],
  ...[
    "connect-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ],
].join('; ');
const TYPES: { readonly [extension: string]: string } = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' },
  ...{ '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' },
};
/** Others have these addresses, whoever asks. */
const NOT_OURS = /^\/(api|chat|twilio|healthz|readyz|metrics)(\/|$)/i;

interface Asset {
  type: string;
  body: Buffer;
  zipped: Buffer;
  etag: string;
}

/** @param folder the compiled portal */
export function portalRouter(folder: string = BUILT): Router {
  const router = Router();
  let assets: ReadonlyMap<string, Asset> | null = null;
  router.get(/.*/, (request, response, next) => {
    if (NOT_OURS.test(request.path)) return next();
    assets ??= readAssets(folder);
    const asset = assets.get(request.path);
    if (asset) return send(request, response, asset);
    const page = assets.get('/index.html');
    const isPage = extname(request.path) === '' && request.accepts(['json', 'html']) === 'html';
    if (!page || !isPage) return next();
    send(request, response, page);
  });
  return router;
}

function send(request: Request, response: Response, { type, body, zipped, etag }: Asset): void {
  // The build gives every file below /assets another name when anything in it changes.
  const lasting = request.path.startsWith('/assets/');
  response.set({
    ...{ 'content-type': type, etag, vary: 'accept-encoding' },
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...{ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' },
    'cross-origin-opener-policy': 'same-origin',
  });
  if (request.fresh) return void response.status(304).end();
  if (!request.acceptsEncodings('gzip')) return void response.send(body);
  response.setHeader('content-encoding', 'gzip');
  response.send(zipped);
}

/** All there are, once: no name of a request ever becomes a path. Empty where nothing was built. */
function readAssets(folder: string): ReadonlyMap<string, Asset> {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.flatMap((name): [string, Asset][] => {
      const type = TYPES[extname(name)];
      if (type === undefined) return [];
      const body = readFileSync(join(folder, name));
      const etag = `"${sha256(body.toString('latin1')).slice(0, 20)}"`;
      const path = relative(folder, join(folder, name)).split(sep).join('/');
      return [[`/${path}`, { type, body, zipped: gzipSync(body), etag }]];
    }),
  );
}
