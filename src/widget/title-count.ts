/**
 * A count before the page's title, as long as there is something to count. Owns: that the title stays the page's: it
 * may change it, bring an old one back (Turbo, client-side routers), or have a count of its own, such as "(3) Inbox".
 */

/** more than a page that is never left has titles and counts */
const MANY = 200;

export class TitleCount {
  private count = '';
  /** what we made of the page's own titles */
  private readonly made = new Map<string, string>();
  private readonly observer = new MutationObserver(() => this.watch());
  private head: Element | null = null;

  /** @param count 0: nothing is put before the title */
  show(count: number): void {
    this.count = count > 0 ? `(${count}) ` : '';
    if (this.count !== '' || this.head) this.watch();
  }

  private watch(): void {
    const { head, documentElement } = document;
    if (this.head !== head) {
      this.head = head;
      this.observer.disconnect();
      this.observer.observe(documentElement, { childList: true });
      this.observer.observe(head, { childList: true, subtree: true, characterData: true });
    }
    this.apply();
  }

  private apply(): void {
    const { title } = document;
    const own = this.made.get(title) ?? title;
    const counted = this.count + own;
    if (title === counted) return;
    if (this.made.size >= MANY) this.made.clear();
    if (this.count !== '') this.made.set(counted, own);
    document.title = counted;
  }
}
