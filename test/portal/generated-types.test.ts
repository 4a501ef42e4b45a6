import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../../src/web/api/openapi';

const PORTAL = join(__dirname, '../../src/portal');

test("the portal's types are those of the API as it is (npm run portal:types)", () => {
  const generated = execFileSync(process.execPath, [join(PORTAL, 'generate-types.mjs')], {
    input: JSON.stringify(openApiDocument()),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  expect(generated === readFileSync(join(PORTAL, 'api/schema.d.ts'), 'utf8')).toBe(true);
});
