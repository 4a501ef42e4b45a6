/** What references are checked against. Owns: the shapes. */
import type { AgentKind } from '../../agents/kind';
import type { CatalogFlow } from '../catalog-flow';
import type { PlacedProblem } from '../problem';
import type { Settings } from '../read-settings';
import type { SettingKind } from '../setting-kinds';

export interface World {
  settings: Settings;
  /** the flows of the current release */
  flows: readonly CatalogFlow[];
  kindOf(name: string): AgentKind | undefined;
}

/** Which document a problem is in. */
export interface DocumentPlace {
  kind: SettingKind;
  name: string;
}

export interface DocumentProblem extends PlacedProblem, DocumentPlace {}
