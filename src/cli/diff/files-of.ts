/** The files of a release by what people call it. Owns: what a name may stand for, and in which order that is tried. */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isText, type FlowFiles } from '../../flow/release';
import { readFlowFiles } from '../../runtime/read-flow-files';
import type { Connection } from '../connect';

const run = promisify(execFile);
const MOST = 64 * 1024 * 1024;

/**
 * @param name a folder, a git revision, or a release of the running server
 * @param folder where flows are in a git revision
 * @throws Error with lines for people, when it is none of them
 */
export async function filesOf(name: string, folder: string, open: () => Connection): Promise<FlowFiles> {
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return readFlowFiles(name);
  const revision = await filesInGit(name, folder);
  if (revision) return revision;
  if (!/^[0-9a-f]{6,64}$|^previous$/.test(name))
    throw new Error(
      `"${name}" is no folder and no git revision, and releases are named by six letters or more of their hash`,
    );
  const { text } = await open().api({ path: `/releases/${name}` });
  return (JSON.parse(text) as { files: FlowFiles }).files;
}

/** The folder as it is in a revision; null when there is no git, or no such revision. */
async function filesInGit(revision: string, folder: string): Promise<FlowFiles | null> {
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', args, { maxBuffer: MOST })).stdout;
  const commit = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ).catch(() => '');
  if (commit.trim() === '') return null;
  const base = `${commit.trim()}:./${relative(process.cwd(), resolve(folder))}`;
  const paths = await git('ls-tree', '-r', '--name-only', base).catch(() => {
    throw new Error(`${folder} is not in ${revision}: name the folder of the flows with --flows`);
  });
  const wanted = paths.split('\n').filter(isText);
  const files = await Promise.all(wanted.map(async (path) => [path, await git('show', `${base}/${path}`)]));
  return Object.fromEntries(files) as FlowFiles;
}
