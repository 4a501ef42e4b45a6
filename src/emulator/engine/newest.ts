/** The newest of what is over. Owns: how many are kept. Must not know: what they are. */
export class Newest<T> {
  private readonly items: T[] = [];

  /** @param forget is given the oldest as soon as there are more than `most` */
  constructor(
    private readonly most: number,
    private readonly forget: (item: T) => void,
  ) {}

  add(item: T): void {
    this.items.push(item);
    if (this.items.length <= this.most) return;
    const [oldest] = this.items.splice(0, 1);
    if (oldest !== undefined) this.forget(oldest);
  }
}
