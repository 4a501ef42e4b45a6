/** What processes that share a store tell each other. Owns: the list. Must not know: how news travels. */

/**
 * What another process has done that shares the store. `sessions`: any session may have gone on; `tasks`: something may
 * be due; `person`: one is forgotten, by pseudonyms.
 */
export type News =
  | { of: 'session'; id: string }
  | { of: 'sessions' }
  | { of: 'settings' }
  | { of: 'opt-outs' }
  | { of: 'release' }
  | { of: 'tasks' }
  | { of: 'forgotten'; id: string; folder: string }
  | { of: 'person'; keys: string[] }
  | { of: 'typing'; id: string; from: 'customer' | 'agent'; name: string | null; typing: boolean };
