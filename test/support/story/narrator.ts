/** Customers come first. */
const FIRST = ['caller', 'customer'];

/** Collects what happens between two inputs and puts it into a fixed order: the customer first, then agents. */
export class Narrator {
  private readonly out: string[] = [];
  private block: { party: string; text: string }[] = [];

  input(line: string): void {
    this.flush();
    this.out.push(line);
  }

  tell(party: string, text: string): void {
    this.block.push({ party, text: `${party} ${text}` });
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
    const parties = [...new Set(this.block.map((one) => one.party))].sort((a, b) =>
      FIRST.includes(a) ? -1 : FIRST.includes(b) ? 1 : a < b ? -1 : 1,
    );
    for (const party of parties) {
      for (const { party: who, text } of this.block) if (who === party) this.out.push(text);
    }
    this.block = [];
  }
}
