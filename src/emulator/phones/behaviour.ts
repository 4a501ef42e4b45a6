/** How a phone behaves when it rings. Times in milliseconds on the carrier's clock. */
export type Behaviour =
  | { does: 'answer'; afterMs: number; isMachine: boolean }
  | { does: 'ring-on' }
  | { does: 'busy' }
  | { does: 'reject'; afterMs: number }
  | { does: 'fail' };

/** How ringing ended, seen from the phone. */
export type RingResult =
  { answered: true; isMachine: boolean } | { answered: false; status: 'busy' | 'failed' };
