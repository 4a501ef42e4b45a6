import { CUSTOMER_NAME } from './customer-name';

/** Words that are known only when all of a block has happened. */
type Words = string | (() => string);

/** Collects what happens between two inputs and puts it into a fixed order: the customers first, then agents. */
export class Narrator {
  private readonly out: string[] = [];
  private block: { party: string; text: Words }[] = [];

  input(line: string): void {
    this.flush();
    this.out.push(line);
  }

  tell(party: string, text: Words): void {
    this.block.push({ party, text });
  }

  summary(lines: string[]): void {
    this.flush();
    this.out.push('', ...lines);
  }

  text(): string {
    this.flush();
    return this.out.join('\n').trimEnd();
  }

  /** One party's lines keep their order; between parties the order of arrival is not part of a story. */
  private flush(): void {
    const parties = [...new Set(this.block.map((one) => one.party))].sort((a, b) => {
      const order = rank(a) - rank(b);
      return order !== 0 ? order : a < b ? -1 : 1;
    });
    for (const party of parties) {
      for (const { party: who, text } of this.block)
        if (who === party) this.out.push(`${party} ${typeof text === 'string' ? text : text()}`);
    }
    this.block = [];
  }
}

/** Customers come first. */
function rank(party: string): number {
  return CUSTOMER_NAME.test(party) ? 0 : 1;
}
