/**
 * The window on small screens, where it is all there is. Owns: that the page behind cannot be reached
 * while it is open, and that it is as high as what the keyboard leaves.
 */

/** The same as in the style sheet. */
const SMALL = '(max-width: 480px), (max-height: 420px)';

export class PhoneLayout {
  private readonly small = matchMedia(SMALL);
  /** the body that was made unreachable, and how it was before */
  private covered: { body: HTMLElement; wasInert: boolean; overflow: string } | null = null;

  constructor(
    private readonly dialog: HTMLElement,
    private readonly root: HTMLElement,
    private readonly isOpen: () => boolean,
  ) {
    this.small.addEventListener('change', () => this.changed());
    // A page that swaps its body while the window is open swaps in one that can be reached.
    new MutationObserver(() => this.changed()).observe(document.documentElement, { childList: true });
    for (const name of ['resize', 'scroll'] as const)
      window.visualViewport?.addEventListener(name, () => this.fit());
    this.fit();
  }

  /** The window was opened or closed, or the screen is another. */
  changed(): void {
    const isAll = this.isOpen() && this.small.matches;
    this.dialog.toggleAttribute('aria-modal', isAll);
    if (isAll) this.dialog.setAttribute('aria-modal', 'true');
    if (this.covered && (!isAll || this.covered.body !== document.body)) this.uncover(this.covered);
    if (isAll && !this.covered) this.cover();
  }

  private cover(): void {
    const { body, documentElement } = document;
    this.covered = { body, wasInert: body.inert, overflow: documentElement.style.overflow };
    body.inert = true;
    documentElement.style.overflow = 'hidden';
  }

  private uncover({ body, wasInert, overflow }: NonNullable<PhoneLayout['covered']>): void {
    body.inert = wasInert;
    document.documentElement.style.overflow = overflow;
    this.covered = null;
  }

  /** What the keyboard covers does not count (CSSOM View: VisualViewport). */
  private fit(): void {
    const { height, offsetTop, scale } = window.visualViewport ?? { height: 0, offsetTop: 0, scale: 0 };
    if (scale !== 1) return;
    this.root.style.setProperty('--height', `${height}px`);
    this.root.style.setProperty('--top', `${offsetTop}px`);
  }
}
