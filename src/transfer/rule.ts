/** What a rule is. Owns: the shape. A rule says whether one condition of the transfer holds, and why. */
import type { Channel } from '../call/channel';
import type { JsonObject } from '../lib/json';
import type { PostSessionField } from '../settings/post-session';
import type { DecisionInputs } from './inputs';

export type RuleResult = {
  passed: boolean;
  /** one plain sentence without personal data */
  reason: string;
  /** all the rule looked at, and nothing else; the channel, which every rule may know, is not repeated */
  inputs: JsonObject;
};

export interface Rule {
  name: string;
  /** the only channel it concerns; absent: it concerns both */
  channel?: Channel;
  /** the fields of the setting it reads; the road a leg takes depends on `whenCustomerHangsUp` */
  fields: readonly PostSessionField[];
  check(inputs: DecisionInputs): RuleResult;
}
