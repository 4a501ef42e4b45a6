/** The carrier's HTTP side. Owns: the Express app and the order of its routers. */
import express, { type Express } from 'express';
import { controlRouter } from '../control/control-router';
import type { Chats } from '../conversations/chats';
import { chatsRouter } from '../conversations/rest/chats-router';
import { notFound } from '../engine/carrier-error';
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Network } from '../engine/network';
import { callsRouter } from './calls-router';
import { conferencesRouter } from './conferences-router';
import { numbersRouter } from './numbers-router';
import { participantsRouter } from './participants-router';
import { respond } from './respond';

export function createRestApp(network: Network, chats: Chats): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(controlRouter(network, chats));
  app.use(express.urlencoded({ extended: false, limit: '1mb' }));
  app.use(callsRouter(network));
  app.use(conferencesRouter(network));
  app.use(participantsRouter(network));
  app.use(numbersRouter(network));
  app.use(chatsRouter(network, chats));
  app.use(
    respond(network, (_, { path }) => {
      network.journal.error(NOT_EMULATED, `the local carrier has no such resource: ${path}`);
      throw notFound(path);
    }),
  );
  return app;
}
