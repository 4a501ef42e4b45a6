/** What checks a request, as the description writes it. Owns: that schemas which name themselves can be found. */
import { z } from 'zod';
import type { Part } from './operation';

/** @param name of the schema among the components: a recursive part of it is found below that */
export function jsonSchema(name: string, schema: z.ZodType): Part {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const own = JSON.stringify(rest).replaceAll('"#/$defs/', `"#/components/schemas/${name}/$defs/`);
  return JSON.parse(own) as Part;
}

/** All of them, by name. */
export function jsonSchemas(schemas: { readonly [name: string]: z.ZodType }): Part {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(name, schema)]),
  );
}
