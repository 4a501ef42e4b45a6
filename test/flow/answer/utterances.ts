/** Tables of utterances: `# meaning`, then what people say that means it, a line each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function utterances(table: string): { said: string; meant: string }[] {
  let meant = '';
  return readFileSync(join(__dirname, 'utterances', `${table}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      if (line.startsWith('# ')) meant = line.slice(2);
      return line.startsWith('# ') ? [] : [{ said: line, meant }];
    });
}
