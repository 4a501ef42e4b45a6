/** Where in a YAML file of settings a mistake stands that was found in its documents. Must not know: who found it. */
import { LineCounter, parseDocument } from 'yaml';
import { offsetAt } from '../lib/yaml-place';
import type { SettingProblem } from './problem';
import { SETTING_KINDS, type SettingKind } from './setting-kinds';

export interface PlaceInYaml {
  /** from 1 */
  line: number;
  column: number;
}

/** @param text that was read without a mistake. @returns the place of what a problem is about, or of the nearest thing around it */
export function placesInYaml(text: string): (problem: SettingProblem) => PlaceInYaml {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  return ({ kind, name, path }) => {
    const { section, onlyName } = SETTING_KINDS[kind as SettingKind];
    const at = [section, ...(onlyName === undefined ? [name] : []), ...partsOf(path)];
    const { line, col } = lines.linePos(offsetAt(yaml, yaml.contents, at, 'value') ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
}

/** `agents[0].endpoint` -> `['agents', 0, 'endpoint']` */
function partsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) =>
    index === undefined ? part : Number(index),
  );
}
