/** Prompts of converted flows, added to the files of a folder. Owns: that nothing that is there changes. */
import { parseDocument } from 'yaml';
import { yamlText } from '../lib/yaml-text';
import type { DraftPrompt } from './draft-prompt';

/**
 * The text of a prompts file with more prompts; remarks and order stay.
 * @param known the file as it is; '' for none
 * @throws Error when there is a prompt with that key already
 */
export function promptsText(known: string, prompts: ReadonlyMap<string, DraftPrompt>): string {
  const document = parseDocument(known === '' ? '{}' : known);
  if (known === '') document.contents = document.createNode({}) as typeof document.contents;
  for (const [key, words] of prompts) {
    const path = key.split('.');
    if (document.hasIn(path))
      throw new Error(`there is a prompt "${key}" already: choose another name with --name`);
    document.setIn(path, document.createNode(isPlain(words) ? words.text : spoken(words)));
  }
  return yamlText(document, { lineWidth: 110, singleQuote: true });
}

function isPlain({ audio, voice }: DraftPrompt): boolean {
  return audio === undefined && voice === undefined;
}

function spoken({ text, audio, voice }: DraftPrompt): object {
  return {
    text,
    ...(audio === undefined ? {} : { audio }),
    ...(voice === undefined ? {} : { voice }),
  };
}
