/** How much the carrier keeps and bears, as it may run for days. */
export interface Bounds {
  /** calls that are over, and as many conferences and conversations, that are remembered */
  mostOver: number;
  /** documents of one call within ten seconds; more are a circle */
  mostDocuments: number;
}

export const DEFAULT_BOUNDS: Bounds = { mostOver: 1000, mostDocuments: 200 };
