/**
 * What the API's description says of a request, held against requests. Owns: that a wrong method is told which there are,
 * and that a query key nobody reads is refused by its name.
 */
import type { RequestHandler } from 'express';
import { PublicError } from '../../errors';
import { didYouMean } from '../../lib/did-you-mean';
import type { Part } from './openapi/operation';

interface Described {
  path: RegExp;
  /** names of query keys, by method */
  methods: Map<string, string[]>;
}

type Parameters = { name: string; in: string }[];

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'options'];

/** @param described the paths of an OpenAPI document */
export function describedRequests(described: Part): { query: RequestHandler; method: RequestHandler } {
  const paths = Object.entries(described as { [path: string]: Part }).map(readPath);
  // A path that is written out stands before one with names in it.
  const find = (path: string): Described | undefined => paths.find((one) => one.path.test(path));
  return {
    query(request, _response, next) {
      const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
      const known = find(request.path)?.methods.get(method);
      const unknown = known ? Object.keys(request.query).filter((key) => !known.includes(key)) : [];
      next(unknown.length > 0 ? refusal(unknown, known ?? []) : undefined);
    },
    method(request, response, next) {
      const found = find(request.path);
      if (!found || found.methods.has(request.method.toLowerCase())) return next();
      const allowed = [...found.methods.keys()].map((method) => method.toUpperCase());
      if (allowed.includes('GET')) allowed.push('HEAD');
      if (allowed.includes(request.method)) return next();
      response.setHeader('allow', allowed.join(', '));
      next(
        new PublicError('wrong-method', `${request.method} ${request.path}: there is ${allowed.join(', ')}`),
      );
    },
  };
}

function readPath([path, item]: [string, Part]): Described {
  const shared = (item['parameters'] ?? []) as Parameters;
  const methods = METHODS.filter((method) => item[method]).map((method): [string, string[]] => {
    const own = ((item[method] as Part)['parameters'] ?? []) as Parameters;
    return [method, [...shared, ...own].filter((one) => one.in === 'query').map(({ name }) => name)];
  });
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+');
  return { path: new RegExp(`^${pattern}/?$`), methods: new Map(methods) };
}

function refusal(unknown: string[], known: string[]): PublicError {
  const problems = unknown.map((key) => {
    const near = didYouMean(key, known);
    const all = known.length > 0 ? `there are ${known.join(', ')}` : 'this request has none';
    return { path: key, message: 'is not read', hint: near === undefined ? all : `did you mean "${near}"?` };
  });
  return new PublicError('unknown-query', unknown.join(', '), problems);
}
