/** What is stored of who may do what, and who did. Owns: that part of the port, put together. */
import type { AccountStore } from './accounts';
import type { ApiTokenStore } from './api-tokens';
import type { AuditStore } from './audit';

export interface AccessStore extends AccountStore, ApiTokenStore, AuditStore {}
