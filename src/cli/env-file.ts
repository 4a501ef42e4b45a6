/** The file `.env`. Owns: that it is read, if there is one. Must not know: any variable. */
import { existsSync } from 'node:fs';

/** What `.env` in the working directory says joins the environment, where that does not say it itself. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
