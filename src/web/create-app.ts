/**
 * The HTTP side of the app. Owns: which routes exist and in which order; webhooks come first, with
 * nothing before them, since callers wait on those.
 */
import express, { type Express } from 'express';
import { apiRouter } from './api/api-router';
import type { AppDeps } from './app-deps';
import { problemHandler, unknownRoute } from './problem';
import { healthRouter } from './health';
import { webhookHandler } from './webhook';

/** Builds the app; listening is for main. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use('/twilio', webhookHandler(deps));
  app.use(healthRouter(deps));
  app.use('/api/v1', apiRouter(deps));
  app.use(unknownRoute);
  app.use(problemHandler(deps.log));
  return app;
}
