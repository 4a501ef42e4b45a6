/**
 * The HTTP side of the app. Owns: which routes exist and in which order; webhooks come first, with
 * nothing before them, since callers wait on those.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type Express } from 'express';
import { answersInTime } from './answers-in-time';
import { apiRouter } from './api/api-router';
import type { AppDeps } from './app-deps';
import { audioRouter } from './audio-router';
import { chatRouter } from './chat/chat-router';
import { messageDoor } from './chat/message-door';
import { receiveMessage, type ReceiveMessage } from './chat/receive-message';
import { createDurability } from './durability';
import { widgetRouter } from './chat/widget-router';
import { portalRouter } from './portal/portal-router';
import { problemHandler, unknownRoute } from './problem';
import { healthRouter } from './health';
import { answerHeaders } from './request-id';
import { webhookHandler } from './webhook';
import { WrongTokens } from './wrong-tokens';

/** Builds the app; listening is for main. Webhooks and customers' messages are answered without Express, unless they fail. */
export function createApp(deps: AppDeps): RequestListener {
  const received = receiveMessage(deps);
  const webhooks = webhookHandler(deps);
  const messages = messageDoor(deps, received);
  const failures = new WeakMap<IncomingMessage, unknown>();
  const app = expressApp(deps, failures, received);
  return (request, response) => {
    const passOn = (error?: unknown): void => {
      if (error !== undefined) failures.set(request, error);
      app(request, response);
    };
    webhooks(request, response, (error) => {
      if (error === undefined) messages(request, response, passOn);
      else passOn(error);
    });
  };
}

/** @param failures what went wrong with a request before it came here */
function expressApp(
  deps: AppDeps,
  failures: WeakMap<IncomingMessage, unknown>,
  received: ReceiveMessage,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Limits count customers, not the proxies of our own network that stand before us.
  app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal']);
  app.use((request, _response, next) => next(failures.get(request)));
  const setHeaders = answerHeaders(deps.publicUrl);
  app.use((request, response, next) => {
    setHeaders(request, response);
    next();
  });
  const durability = createDurability(deps);
  const wrong = new WrongTokens(deps.clock);
  const tellProblem = problemHandler(deps.log, deps.clock);
  const inTime = answersInTime(durability, (error, request, response) =>
    tellProblem(error, request, response, () => undefined),
  );
  app.use(healthRouter(deps, durability, wrong));
  if (deps.flowsDir !== undefined) app.use('/audio', audioRouter(deps.flowsDir, deps.audioDir));
  app.use('/chat/v1', inTime, chatRouter(deps, received));
  app.use('/chat', widgetRouter(deps.widgetDir));
  app.use('/api/v1', inTime, apiRouter(deps, wrong));
  app.use(portalRouter(deps.portalDir));
  app.use(unknownRoute);
  app.use(tellProblem);
  return app;
}
