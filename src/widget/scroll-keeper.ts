/**
 * Where the conversation stands. Owns: that the newest is wholly in view whatever changes its room or its
 * length, unless the reader has scrolled away from it: then nothing moves, and they are told of what is new.
 */

/** px: whoever is this near to the newest has not scrolled away */
const NEAR = 24;

export class ScrollKeeper {
  /** the newest stays in view */
  private following = true;
  /** as it was when the place was last set */
  private room = '';
  private place = 0;

  /**
   * @param scroller what scrolls @param content everything in it
   * @param newest what is to be wholly in view, from its top on; null: the end
   * @param onFollowing whether there is something newer out of sight
   */
  constructor(
    private readonly scroller: HTMLElement,
    content: readonly HTMLElement[],
    private readonly newest: () => HTMLElement | null,
    private readonly onNews: (isOutOfSight: boolean) => void,
  ) {
    scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
    const observer = new ResizeObserver(() => this.keep());
    for (const one of [scroller, ...content]) observer.observe(one);
  }

  /** Something has changed: the newest is brought into view, if it was. */
  keep(): void {
    if (this.following) return this.toNewest();
    // In the new room, too, it is the reader who scrolls.
    this.place = this.scroller.scrollTop;
    this.room = this.roomNow();
  }

  /** The browser has forgotten where it stood. */
  restore(): void {
    if (this.following) this.toNewest();
    else this.moveTo(this.place);
  }

  /** Something was said: who does not see it is told. */
  added(): void {
    if (this.following) this.toNewest();
    else this.onNews(true);
  }

  toNewest(): void {
    this.following = true;
    this.onNews(false);
    this.moveTo(this.target());
  }

  /** Shows something at the top; what comes after it may be out of sight. */
  toTop(line: HTMLElement): void {
    const target = this.target();
    this.moveTo(Math.min(target, this.topOf(line)));
    this.following = this.place >= target - NEAR;
    this.onNews(!this.following);
  }

  private moveTo(place: number): void {
    this.scroller.scrollTop = place;
    this.place = this.scroller.scrollTop;
    this.room = this.roomNow();
  }

  private roomNow(): string {
    return `${this.scroller.clientHeight} ${this.scroller.scrollHeight}`;
  }

  /** The end; of something longer than the view its beginning. */
  private target(): number {
    const { scrollHeight, clientHeight } = this.scroller;
    const newest = this.newest();
    return Math.max(0, Math.min(scrollHeight - clientHeight, newest ? this.topOf(newest) : Infinity));
  }

  private topOf(line: HTMLElement): number {
    const { scroller } = this;
    return line.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - 8;
  }

  /** By the reader, unless the room has changed under them, or it was us. */
  private scrolled(): void {
    if (this.room !== this.roomNow() || Math.abs(this.scroller.scrollTop - this.place) < 1) return;
    this.place = this.scroller.scrollTop;
    this.following = this.place >= this.target() - NEAR;
    if (this.following) this.onNews(false);
  }
}
