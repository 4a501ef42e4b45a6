/** What commands that talk to a server are given. Owns: where it comes from. */
import { readCliConfig } from '../config';
import { loadEnvFile } from './env-file';
import { createApiClient, type ApiClient } from './api-client';

export interface Connection {
  api: ApiClient;
  /** what the command has to say, with its line breaks */
  write(text: string): void;
}

/** The server of the environment and of `.env`. @throws Error with every problem of it */
export function connect(): Connection {
  loadEnvFile();
  const read = readCliConfig();
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return { api: createApiClient(read.config), write: (text) => void process.stdout.write(text) };
}
