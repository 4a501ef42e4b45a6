/**
 * Changes in a parsed YAML file, each with a line for people. Owns: that changed nodes keep the place
 * they had in the text. Must not know: what is changed into what.
 */
import { isAlias, isMap, isNode, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { pathText } from '../problem';
import { keyText } from '../../lib/yaml-place';

type Path = readonly (string | number)[];

export class Rewriter {
  /** human lines, in the order of the changes */
  readonly translated: string[] = [];

  constructor(private readonly yaml: Document.Parsed) {}

  /** The map at a node, also behind an alias. */
  map(node: unknown): YAMLMap | undefined {
    const here = isAlias(node) ? node.resolve(this.yaml) : node;
    return isMap(here) ? here : undefined;
  }

  entries(node: unknown): unknown[] {
    const here = isAlias(node) ? node.resolve(this.yaml) : node;
    return isSeq(here) ? here.items : [];
  }

  /** What a node stands for; undefined where aliases would multiply beyond measure. */
  plain(node: unknown): unknown {
    if (!isNode(node)) return node;
    try {
      return node.toJS(this.yaml);
    } catch {
      return undefined;
    }
  }

  pairs(map: YAMLMap): { key: string; pair: Pair }[] {
    return (map.items as Pair[]).map((pair) => ({ key: keyText(pair.key), pair }));
  }

  find(map: YAMLMap, key: string): Pair | undefined {
    return this.pairs(map).find((one) => one.key === key)?.pair;
  }

  /** Renames a key, unless the map has the new one already: then the old one stays, and is unknown. */
  rename(map: YAMLMap, pair: Pair, to: string, at: Path): void {
    const from = keyText(pair.key);
    if (from === to || !isScalar(pair.key) || this.find(map, to)) return;
    pair.key.value = to;
    this.told([...at, from], to);
  }

  /** Changes the text of a value; `to` says what it stands for, undefined: nothing else. */
  text(pair: Pair | undefined, to: (text: string) => string | undefined, at: Path): void {
    const value = pair?.value;
    if (!isScalar(value) || typeof value.value !== 'string') return;
    const next = to(value.value);
    if (next === undefined || next === value.value) return;
    this.told(at, JSON.stringify(next), JSON.stringify(value.value));
    value.value = next;
  }

  /** Puts other plain data where a value stands. */
  replace(pair: Pair, next: unknown, at: Path): void {
    const node = pair.value;
    this.told(at, JSON.stringify(next), JSON.stringify(this.plain(node)));
    pair.value = this.placed(next, node);
  }

  /** The whole file becomes the value of one key. */
  wrap(key: string): void {
    const root = this.yaml.contents;
    const map = new YAMLMap();
    map.items.push(new Pair(this.placed(key, root), root));
    this.range(map, root);
    (this.yaml as Document).contents = map;
    this.told([], key);
  }

  private told(at: Path, to: string, from?: string): void {
    const place = at.length === 0 ? 'the whole file' : pathText(at);
    this.translated.push(from === undefined ? `${place} -> ${to}` : `${place}: ${from} -> ${to}`);
  }

  /** A node for plain data, standing where `place` stands. */
  private placed(value: unknown, place: unknown): unknown {
    if (Array.isArray(value)) {
      const list = new YAMLSeq();
      list.items = value.map((entry) => this.placed(entry, place));
      return this.range(list, place);
    }
    if (typeof value !== 'object' || value === null) return this.range(new Scalar(value), place);
    const map = new YAMLMap();
    for (const [key, entry] of Object.entries(value)) {
      map.items.push(new Pair(this.placed(key, place), this.placed(entry, place)));
    }
    return this.range(map, place);
  }

  private range<T extends YAMLMap | YAMLSeq | Scalar>(node: T, place: unknown): T {
    if (isNode(place) && place.range) node.range = place.range;
    return node;
  }
}
