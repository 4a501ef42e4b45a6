/** How a phone behaves when it rings. Times in milliseconds on the carrier's clock. */
export type Behaviour =
  | { does: 'answer'; afterMs: number; isMachine: boolean; soundsLike?: Unclear }
  | { does: 'ring-on' }
  | { does: 'busy' }
  | { does: 'reject'; afterMs: number }
  | { does: 'fail' };

/** What answering machine detection may find besides a person and a machine. */
export type Unclear = 'fax' | 'unknown';

/** How ringing ended, seen from the phone. */
export type RingResult =
  | { answered: true; isMachine: boolean; soundsLike?: Unclear }
  | { answered: false; status: 'busy' | 'failed' };
