/** The API under /api/v1. Owns: who may use it and which routes it has. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { json, Router, type RequestHandler } from 'express';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { openApiDocument } from './openapi';
import { sessionRoutes } from './session-routes';
import { settingRoutes } from './setting-routes';

export function apiRouter(deps: AppDeps): Router {
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument());
  });
  router.use(authorise(deps.adminToken));
  router.use(json({ limit: '64kb', type: ['application/json', 'application/*+json'] }));
  router.use(settingRoutes(deps));
  router.use(sessionRoutes(deps));
  return router;
}

function authorise(adminToken: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (adminToken === undefined) return next(new PublicError('no-admin-token'));
    const given = /^Bearer (.+)$/.exec(request.header('authorization') ?? '')?.[1] ?? '';
    next(sameSecret(given, adminToken) ? undefined : new PublicError('not-allowed'));
  };
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
