/** What is read and changed as a whole in the control API. Owns: the two routes of such a thing. */
import { Router } from 'express';
import type { z } from 'zod';
import { readBody } from './read-body';

/** @param thing is changed in place @param shape of a change: what is left out stays as it is */
export function adjustableRoutes(name: string, thing: object, shape: z.ZodType<object>): Router {
  const router = Router();
  router.get(`/${name}`, (_, response) => {
    response.json(thing);
  });
  router.put(`/${name}`, (request, response) => {
    response.json(Object.assign(thing, readBody(shape, request.body)));
  });
  return router;
}
