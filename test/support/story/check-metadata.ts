/** The session metadata file of a story's session: exactly one, complete, and as its schema says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { sessionMetadataSchema } from '../../../src/records/session-metadata';

let validate: ValidateFunction | undefined;

/** @throws when there is no file or more than one, or the file is not what the schema says */
export function checkMetadata(dataDir: string, sessionId: string): void {
  const folder = join(dataDir, 'metadata');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.includes(sessionId),
  );
  if (files.length !== 1) throw new Error(`session metadata files: ${files.length}`);
  const text = readFileSync(join(folder, files[0] ?? ''), 'utf8');
  validate ??= new Ajv({ strict: false, formats: { 'date-time': true } }).compile(sessionMetadataSchema());
  if (!validate(JSON.parse(text)))
    throw new Error(`session metadata file: ${JSON.stringify(validate.errors)}`);
  if (/"(undefined|null)"/.test(text)) throw new Error('the session metadata file holds words of no value');
}
