/** The schemas in Twilio's OpenAPI document, as JSON Schema and stricter where they are vague. Must not know: what is judged by them. */
export type Schema = { [key: string]: unknown } & {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
};
type Content = Record<string, { schema: Schema; examples?: Record<string, { value: unknown }> }>;

export interface Operation {
  parameters?: { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** In Twilio's examples of calls, numbers and messages, and missing from their schemas. */
const ALSO_SENT = ['annotation', 'subresource_uris', 'tags'];

/** @returns the parameters of an operation in the path or the query, as the schema of an object */
export function parametersIn({ parameters = [] }: Operation, where: string, document: Document): Schema {
  const own = parameters.filter((parameter) => parameter.in === where);
  return {
    type: 'object',
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, plain(document, schema)])),
    required: own.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/**
 * The document has no values for the events of a call, though Twilio ignores all of them when one is
 * not among these (warning 21626).
 */
export function requestSchema(document: Document, schema: Schema, place: string): Schema {
  const form = { ...plain(document, schema), additionalProperties: false } as Schema;
  const events = form.properties?.StatusCallbackEvent;
  if (events && place.endsWith('/Calls.json'))
    events.items = plain(document, { $ref: '#/components/schemas/call_enum_event' });
  return form;
}

/** Twilio sends every field it has, null or an empty text where there is nothing, as its examples show. */
export function strict(schema: Schema): Schema {
  const { items, pattern, properties } = schema;
  if (items) return { ...schema, items: strict(items) };
  // A field with a fixed set of values cannot say in this document that it may be null.
  if (schema.enum) return { enum: [...schema.enum, null] };
  if (typeof pattern === 'string') return { ...schema, minLength: 0, pattern: `^$|${pattern}` };
  if (!properties) return schema;
  const also = ALSO_SENT.map((name) => [name, {}] as const);
  const known = Object.entries(properties).map(([name, field]) => [name, strict(field)] as const);
  return {
    ...schema,
    properties: Object.fromEntries([...also, ...known]),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** OpenAPI 3.0 as JSON Schema: references resolved, `nullable` as a type. */
export function plain(document: Document, schema: Schema): Schema {
  if (schema.$ref !== undefined)
    return plain(document, document.components.schemas[schema.$ref.split('/').at(-1)!]!);
  const { nullable, ...rest } = schema;
  const out: Schema = { ...rest };
  if (schema.items) out.items = plain(document, schema.items);
  if (schema.properties)
    out.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, plain(document, field)]),
    );
  return nullable && schema.type ? ({ ...out, type: [schema.type, 'null'] } as unknown as Schema) : out;
}
