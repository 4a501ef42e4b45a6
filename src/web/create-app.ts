/**
 * The HTTP side of the app. Owns: which routes exist and in which order; webhooks come first, with
 * nothing before them, since callers wait on those.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type Express } from 'express';
import { apiRouter } from './api/api-router';
import type { AppDeps } from './app-deps';
import { audioRouter } from './audio-router';
import { chatRouter } from './chat/chat-router';
import { widgetRouter } from './chat/widget-router';
import { portalRouter } from './portal/portal-router';
import { problemHandler, unknownRoute } from './problem';
import { healthRouter } from './health';
import { requestId } from './request-id';
import { webhookHandler } from './webhook';

/** Builds the app; listening is for main. Webhooks are answered without Express, unless they fail. */
export function createApp(deps: AppDeps): RequestListener {
  const webhooks = webhookHandler(deps);
  const failures = new WeakMap<IncomingMessage, unknown>();
  const app = expressApp(deps, failures);
  return (request, response) =>
    webhooks(request, response, (error) => {
      if (error !== undefined) failures.set(request, error);
      app(request, response);
    });
}

/** @param failures what went wrong with a request before it came here */
function expressApp(deps: AppDeps, failures: WeakMap<IncomingMessage, unknown>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Limits count customers, not the proxies of our own network that stand before us.
  app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal']);
  app.use((request, _response, next) => next(failures.get(request)));
  app.use(requestId(deps.publicUrl));
  app.use(healthRouter(deps));
  if (deps.flowsDir !== undefined) app.use('/audio', audioRouter(deps.flowsDir, deps.audioDir));
  app.use('/chat/v1', chatRouter(deps));
  app.use('/chat', widgetRouter(deps.widgetDir));
  app.use('/api/v1', apiRouter(deps));
  app.use(portalRouter(deps.portalDir));
  app.use(unknownRoute);
  app.use(problemHandler(deps.log, deps.clock));
  return app;
}
