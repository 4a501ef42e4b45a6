/** The customers of a story. Owns: their names and numbers, and when it has to be said whom something is about. */
import { CUSTOMER_NAME } from './customer-name';
import type { Input, Story } from './story';

export class Cast {
  /** in the order in which they come */
  readonly customers: string[];

  constructor({ inputs }: Pick<Story, 'inputs'>) {
    const coming = inputs.flatMap((input) => comes(input) ?? []);
    this.customers = coming.length === 0 ? ['caller'] : [...new Set(coming)];
  }

  /** those who call */
  get callers(): string[] {
    return this.customers.filter((name) => name.startsWith('caller'));
  }

  /** those who chat */
  get chatters(): string[] {
    return this.customers.filter((name) => name.startsWith('customer'));
  }

  get first(): string {
    return this.customers[0] ?? 'caller';
  }

  get several(): boolean {
    return this.customers.length > 1;
  }

  /** ` of caller-2` in a story with several customers, else nothing. */
  whose(preposition: string, name: string): string {
    return this.several ? ` ${preposition} ${name}` : '';
  }

  /** Whose session an act is about, as far as its line tells. @throws when that is not enough */
  addressee(input: Input): string {
    if (input.of !== undefined) return input.of;
    if ('party' in input && CUSTOMER_NAME.test(input.party)) return input.party;
    if (this.several)
      throw new Error(`where there are several customers it has to be said whose: ${input.line}`);
    return this.first;
  }
}

function comes(input: Input): string | null {
  switch (input.do) {
    case 'dial':
    case 'open-chat':
      return input.party;
    case 'place':
      return 'caller';
    case 'text':
      return 'customer';
    default:
      return null;
  }
}
