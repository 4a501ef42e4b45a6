/** What users may do. Owns: the list. */
import type { Schemas } from '../api/client';

export type Role = Schemas['User']['role'];

export const ROLES: Role[] = ['viewer', 'editor', 'admin'];
