/**
 * Files of a folder of flows that nobody reads because of how they are called. Owns: what they would have to be called, and
 * what is said of it. Must not know: what is in them.
 */
import { isText, SETTINGS_FILES, SHARED } from './release';

export interface Misnamed {
  file: string;
  severity: 'warning';
  rule: 'file-name';
  message: string;
  hint: string;
}

/**
 * @param path relative to the folder, with '/'
 * @param text what is in it, asked for where the name does not tell
 * @returns null: it is read, or is nothing that looks like a file of a release
 */
export function misnamed(path: string, text: () => string): Misnamed | null {
  const name = meant(path);
  if (name === null || name === path) return null;
  const telling = /^prompts\/|\.flow\.|^(shared|settings)\./i.test(path);
  if (!telling && !/^(flow|steps):/m.test(text())) return null;
  const hint = 'or take it out of the folder';
  return {
    file: path,
    severity: 'warning',
    rule: 'file-name',
    message: `nobody reads this file: call it ${name}`,
    hint,
  };
}

function meant(path: string): string | null {
  if (isText(path) || SETTINGS_FILES.includes(path) || /(^|\/)\./.test(path)) return null;
  const [, folder = '', base = ''] = /^(prompts\/)?(?:.*\/)?([^/]+?)\.ya?ml$/i.exec(path) ?? [];
  if (folder !== '') return `${folder}${languageOf(path)}.yaml`;
  if (base === '' || path.includes('/')) return null;
  const [shared = ''] = SHARED.split('.');
  if ([shared, 'settings', 'settings.example'].includes(base)) return `${base}.yaml`;
  if (base.startsWith('settings.')) return null;
  return `${base.replace(/\.flow$/i, '')}.flow.yaml`;
}

/** `prompts/fr.yml` and `prompts/fr/menu.yaml` are both of French. */
function languageOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ya?ml$/i, '');
}
