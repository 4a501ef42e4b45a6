import { createApiClient } from '../../src/cli/api-client';
import { flagCommand } from '../../src/cli/flag';
import { ADMIN, ApiApp } from '../web/api-app';

let app: ApiApp;
beforeAll(async () => void (app = await ApiApp.start()));
afterAll(() => app.remove());

/** Runs the command as the command line does. @returns what it wrote */
async function run(...args: string[]): Promise<string> {
  let written = '';
  const open = () => ({
    api: createApiClient({ url: app.url, token: ADMIN }),
    write: (text: string) => void (written += text),
  });
  await flagCommand(open).parseAsync(args, { from: 'user' });
  return written;
}

test('a switch is listed, switched and keeps what it is for', async () => {
  expect(await run()).toBe('there are no flags\n');
  expect(await run('systemDown', 'on', '--note', 'Closes the lines.')).toBe('systemDown is on\n');
  expect(await run()).toBe('systemDown: on (Closes the lines.)\n');
  expect(await run('systemDown', 'off')).toBe('systemDown is off\n');
  expect(await run()).toBe('systemDown: off (Closes the lines.)\n');
  await expect(run('systemDown', 'maybe')).rejects.toThrow('aftercall flag systemDown on, or off');
});
