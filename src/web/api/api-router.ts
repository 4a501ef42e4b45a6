/** The API under /api/v1. Owns: which routes it has, and in which order they are asked. */
import { json, Router } from 'express';
import type { AppDeps } from '../app-deps';
import type { WrongTokens } from '../wrong-tokens';
import { agentChatRouter } from '../chat/agent-chat-router';
import { auditRequests } from './audit-requests';
import { agentTestRoutes } from './agent-test-routes';
import { auditRoutes } from './audit-routes';
import { Door } from './authorise';
import { callRoutes } from './call-routes';
import { callerLimit } from './caller-limit';
import { crmRoutes } from './crm-routes';
import { deadLetterRoutes } from './dead-letter-routes';
import { describedRequests } from './described-requests';
import { effectiveRoutes } from './effective-routes';
import { endRoutes, endTokenRoutes } from './end-routes';
import { flowRoutes } from './flow-routes';
import { importRoutes } from './import-routes';
import { jobRoutes } from './job-routes';
import { localCarrierRoutes } from './local-carrier-routes';
import { logRequests } from './log-requests';
import { openApiDocument, openApiPaths } from './openapi';
import { oidcRoutes } from './oidc-routes';
import { peopleRoutes } from './people-routes';
import { releaseRoutes } from './release-routes';
import { agentKindRoutes, schemaRoutes } from './schema-routes';
import { overviewRoutes } from './overview-routes';
import { resultRoutes } from './result-routes';
import { sessionExtraRoutes } from './session-extra-routes';
import { sessionRoutes } from './session-routes';
import { settingRoutes } from './setting-routes';
import { signInRoutes } from './sign-in-routes';
import { tokenRoutes } from './token-routes';
import { transferRoutes } from './transfer-routes';
import { userRoutes } from './user-routes';
import { whatIfRoutes } from './what-if-routes';

/** @param wrong tokens that were wrong, here or elsewhere */
export function apiRouter(deps: AppDeps, wrong: WrongTokens): Router {
  const router = Router();
  const door = new Door(deps, wrong);
  const described = describedRequests(openApiPaths());
  // Answers are about people.
  router.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    next();
  });
  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument());
  });
  router.use(logRequests(deps));
  router.use(auditRequests(deps));
  router.use(schemaRoutes());
  router.use(endRoutes(deps, door));
  router.use(signInRoutes(deps, door));
  router.use(oidcRoutes(deps, door));
  router.use(door.enter(), callerLimit(deps), described.query);
  // Before the parser of JSON: these read larger bodies, or text.
  router.use(importRoutes(deps));
  router.use(whatIfRoutes(deps));
  router.use(json({ limit: '64kb', type: ['application/json', 'application/*+json'] }));
  for (const routes of [effectiveRoutes, settingRoutes, endTokenRoutes, transferRoutes, sessionRoutes])
    router.use(routes(deps));
  for (const routes of [
    callRoutes,
    agentChatRouter,
    deadLetterRoutes,
    agentKindRoutes,
    agentTestRoutes,
    peopleRoutes,
    releaseRoutes,
    flowRoutes,
    crmRoutes,
    sessionExtraRoutes,
  ])
    router.use(routes(deps));
  router.use(userRoutes(deps, door.reception));
  for (const routes of [
    tokenRoutes,
    auditRoutes,
    jobRoutes,
    overviewRoutes,
    resultRoutes,
    localCarrierRoutes,
  ])
    router.use(routes(deps));
  router.use(described.method);
  return router;
}
