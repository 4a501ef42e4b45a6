/** What there is to choose from and how it is written down: kinds of virtual agent, JSON Schemas. */
import { Router } from 'express';
import { z } from 'zod';
import type { AgentKind } from '../../agents/kind';
import { AGENT_KINDS } from '../../agents/kinds';
import { sessionMetadataSchema } from '../../records/session-metadata';

/** For everybody: schemas hold nothing secret, and editors and validators fetch them without a token. */
export function schemaRoutes(): Router {
  const router = Router();
  router.get('/schemas/session-metadata.json', (_request, response) => {
    response.type('application/schema+json').send(JSON.stringify(sessionMetadataSchema()));
  });
  return router;
}

export function agentKindRoutes(): Router {
  const router = Router();
  router.get('/agent-kinds', (_request, response) => {
    const kinds = AGENT_KINDS as readonly unknown[] as readonly AgentKind[];
    response.json({ items: kinds.map(agentKindView) });
  });
  return router;
}

function agentKindView({ kind, title, channels, options, limits }: AgentKind) {
  const { nameRule, pair, total, source } = limits;
  const bound = (limit: number | null): string =>
    limit === null ? 'no limit is known' : `under ${limit} characters`;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(z.strictObject(options), {
    io: 'input',
    unrepresentable: 'any',
  });
  return {
    ...{ kind, title, channels, options: schema },
    limits: {
      name: nameRule,
      oneParameter: `name and value together: ${bound(pair)}`,
      allParameters: bound(total),
      source,
    },
  };
}
