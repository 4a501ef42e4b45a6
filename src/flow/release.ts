/** The identity of a release: the hash of everything that decides what a flow does. */
import { sha256 } from '../lib/hash';

/** Files of a release by their path relative to flows/; of those under audio/, the version in place of what is in them. */
export type FlowFiles = { [path: string]: string };

const FLOW = /^[^/]+\.flow\.yaml$/;
/** Settings beside the flows, and no part of a release; of two the first counts. */
export const SETTINGS_FILES = ['settings.yaml', 'settings.example.yaml'];
const AUDIO = 'audio/';
const PROMPTS = /^prompts\/([^/]+)\.yaml$/;
/** What all flows know beforehand. */
export const SHARED = 'shared.yaml';

/** True for a file of a release that is text: a flow, prompts of a language, or what all flows share. */
export function isText(path: string): boolean {
  return FLOW.test(path) || PROMPTS.test(path) || path === SHARED;
}

/** The paths of the flow files, sorted. */
export function flowPaths(files: FlowFiles): string[] {
  return Object.keys(files)
    .filter((path) => FLOW.test(path))
    .sort();
}

/** True where any file is a flow. */
export function holdsFlow(files: FlowFiles): boolean {
  return flowPaths(files).length > 0;
}

/** The prompts files: path and the language it is named for, sorted. */
export function promptPaths(files: FlowFiles): { path: string; language: string }[] {
  const found = Object.keys(files).flatMap((path) => {
    const language = PROMPTS.exec(path)?.[1];
    return language === undefined ? [] : [{ path, language }];
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files that can be played, by their path under audio/: which version of each there is. */
export function audioFiles(files: FlowFiles): Map<string, string> {
  const paths = Object.keys(files).filter((path) => path.startsWith(AUDIO));
  return new Map(paths.sort().map((path) => [path.slice(AUDIO.length), files[path] ?? '']));
}

/** SHA-256 (hex) over the sorted paths and contents of the flow, prompts, shared and audio files; other files do not count. */
export function releaseHash(files: FlowFiles): string {
  const audio = [...audioFiles(files).keys()].map((path) => AUDIO + path);
  const paths = [...Object.keys(files).filter(isText), ...audio].sort();
  return sha256(JSON.stringify(paths.map((path) => [path, files[path]])));
}
