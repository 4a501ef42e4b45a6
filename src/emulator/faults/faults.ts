/** Everything that can be made to go wrong on demand. Owns: the two kinds together. */
import { RestFaults } from './rest-faults';
import { WebhookFaults } from './webhook-faults';

export class Faults {
  /** faults of requests from the carrier to the application */
  readonly webhooks = new WebhookFaults();
  /** faults of requests from the application to the carrier */
  readonly rest = new RestFaults();

  /** Forgets all faults that have not struck yet. */
  clear(): void {
    this.webhooks.clear();
    this.rest.clear();
  }
}
