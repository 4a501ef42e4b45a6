/** Why a file cannot be read or written, in plain words. Owns: the words, and what to do. */

const WORDS: { readonly [code: string]: string } = {
  ENOENT: 'it is not there, or the folder it is to stand in is not',
  EISDIR: 'it is a folder: name a file in it',
  ENOTDIR: 'a part of its path is a file, and no folder',
  EACCES: 'whoever runs this may not',
  EPERM: 'whoever runs this may not',
  EROFS: 'nothing can be written on this disk',
  ENOSPC: 'the disk is full',
  EEXIST: 'it is there already',
};

/** @returns undefined for what is no error of the file system, or one without words */
export function fileWords(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : WORDS[code];
  return words === undefined || path === undefined ? undefined : `${path}: ${words} (${code})`;
}
