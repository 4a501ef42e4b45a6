/** The identity of a release: the hash of everything that decides what a flow does. */
import { sha256 } from '../lib/hash';

/** Files of a release by their path relative to flows/. */
export type FlowFiles = { [path: string]: string };

const FLOW = /^[^/]+\.flow\.yaml$/;
const PROMPTS = /^prompts\/([^/]+)\.yaml$/;

/** The paths of the flow files, sorted. */
export function flowPaths(files: FlowFiles): string[] {
  return Object.keys(files)
    .filter((path) => FLOW.test(path))
    .sort();
}

/** The prompts files: path and the language it is named for, sorted. */
export function promptPaths(files: FlowFiles): { path: string; language: string }[] {
  const found = Object.keys(files).flatMap((path) => {
    const language = PROMPTS.exec(path)?.[1];
    return language === undefined ? [] : [{ path, language }];
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** SHA-256 (hex) over the sorted paths and contents of the flow and prompts files; other files do not count. */
export function releaseHash(files: FlowFiles): string {
  const paths = [...flowPaths(files), ...promptPaths(files).map(({ path }) => path)].sort();
  return sha256(JSON.stringify(paths.map((path) => [path, files[path]])));
}
