/** `aftercall schema`: JSON Schemas of flow files and of the session metadata file, for editors and readers. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { flowSchema } from '../flow/catalog';
import { sessionMetadataSchema } from '../records/session-metadata';

interface Options {
  metadata?: boolean;
  write?: string | true;
}

/** @param write where the schema is printed */
export function schemaCommand(write: (text: string) => void = (text) => process.stdout.write(text)): Command {
  return new Command('schema')
    .option('--metadata', 'of the session metadata file instead')
    .option('--write [file]', 'write it to a file instead (default: flows/flow.schema.json)')
    .action(async ({ metadata, write: target }: Options) => {
      const schema = metadata ? sessionMetadataSchema() : flowSchema();
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      if (target === undefined) return write(text);
      if (target === true && metadata) throw new Error('--metadata --write needs the name of a file');
      await writeFile(target === true ? 'flows/flow.schema.json' : target, text);
    });
}
