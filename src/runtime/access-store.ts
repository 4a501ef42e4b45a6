/** Who may use the API, and who did. Owns: the ports of these together. */
import type { AccountStore } from './accounts';
import type { ApiTokenStore } from './api-tokens';
import type { AuditStore } from './audit';

export interface AccessStore extends AccountStore, ApiTokenStore, AuditStore {}
