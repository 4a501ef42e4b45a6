/** Words of stories that more than one kind of line has. Owns: types only. */

export type Words = { [name: string]: string };

/** Custom data in a token: of a key that counts, of another key, or signed well but too long ago. */
export interface SignedData {
  how: 'signed' | 'forged' | 'expired';
  values: Words;
}

/** How the far end of Connect ends. */
export type AgentEnding =
  { how: 'finishes'; data: Words } | { how: 'fails'; code: string } | { how: 'hands-off' };

/** What a virtual agent does that is rung, or whose application has the leg. */
export type AgentElsewhere =
  | { how: 'answers' | 'is-busy' }
  | { how: 'hangs-up'; headers: Words }
  /** `outcome` as it is written to the address that gives the leg back; empty: it says nothing */
  | { how: 'gives-back'; outcome: string };

export type AgentAct = AgentEnding | AgentElsewhere;
