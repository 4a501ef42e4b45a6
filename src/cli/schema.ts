/** `aftercall schema`: the JSON Schema of flow files, for editors. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { flowSchema } from '../flow/catalog';

export function schemaCommand(): Command {
  return new Command('schema')
    .description('print the JSON Schema of flow files')
    .option('--write [file]', 'write it to a file instead (default: flows/flow.schema.json)')
    .action(async (options: { write?: string | true }) => {
      const text = `${JSON.stringify(flowSchema(), null, 2)}\n`;
      if (options.write === undefined) process.stdout.write(text);
      else await writeFile(options.write === true ? 'flows/flow.schema.json' : options.write, text);
    });
}
