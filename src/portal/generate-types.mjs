/** The API's types out of its own description: reads an OpenAPI document from standard input, writes TypeScript. */
import { text } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';

const HEAD = '// Generated from the API (npm run portal:types). Not to be edited.\n\n';
const document = JSON.parse(await text(process.stdin));
process.stdout.write(HEAD + astToString(await openapiTS(document)));
