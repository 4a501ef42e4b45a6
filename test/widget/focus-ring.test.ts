/** What has the focus is seen to have it: the ring against its ground, as the browser draws both. */
import { shopPage } from './screenshots/shop-page';
import { describeWindow } from './window-suite';

interface Seen {
  what: string;
  /** pixels of the ring whose contrast with what was there without it is 3:1 at least */
  clear: number;
  /** of the box that has the focus, px */
  perimeter: number;
}

/** Reads pictures and compares them, in the browser: it knows PNG. Contrast: WCAG 2.2, relative luminance. */
const COMPARE = `globalThis.pixels = async (png) => {
  const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
  const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  paper.drawImage(picture, 0, 0);
  return paper.getImageData(0, 0, picture.width, picture.height).data;
};
globalThis.luminance = (data, at) => [0.2126, 0.7152, 0.0722].reduce((sum, share, n) => {
  const part = data[at + n] / 255;
  return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
}, 0);
globalThis.clearPixels = async (before, after) => {
  const [one, other] = [await pixels(before), await pixels(after)];
  let clear = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [low, high] = [luminance(one, at), luminance(other, at)].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) >= 3) clear += 1;
  }
  return clear;
};`;

const FOCUSED = `(() => {
  const one = document.querySelector('aftercall-chat').shadowRoot.activeElement;
  if (!one) return null;
  const { width, height } = one.getBoundingClientRect();
  return { what: (one.getAttribute('aria-label') ?? one.textContent).slice(0, 40), perimeter: 2 * (width + height) };
})()`;

describeWindow('the focus is seen', (suite) => {
  /** Walks with the keyboard through everything of ours. */
  async function walk(): Promise<Seen[]> {
    const { page } = suite.it;
    const reader = await suite.context.newPage();
    await reader.goto('about:blank');
    await reader.evaluate(COMPARE);
    const picture = async () => (await page.screenshot({ animations: 'disabled' })).toString('base64');
    await page.evaluate(`document.querySelector('aftercall-chat').shadowRoot.activeElement?.blur()`);
    await page.mouse.move(5, 300);
    const before = await picture();
    // From the beginning of the window, if it is open.
    await page.evaluate(
      `document.querySelector('aftercall-chat').shadowRoot.querySelector('.window').focus()`,
    );
    const seen: Seen[] = [];
    while (seen.length < 12) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<Omit<Seen, 'clear'> | null>(FOCUSED);
      if (focused === null || seen.some(({ what }) => what === focused.what)) break;
      const clear = await reader.evaluate<number>(`clearPixels('${before}', '${await picture()}')`);
      seen.push({ ...focused, clear });
    }
    await reader.close();
    return seen;
  }

  const faint = (seen: Seen[]): Seen[] => seen.filter(({ clear, perimeter }) => clear < perimeter * 1.8);

  test.each([
    ['light', ''],
    ['dark', ''],
    ['light', 'data-color="#ffd54f"'],
    ['dark', 'data-color="#0b3d91"'],
  ])('in the theme %s %s', async (theme, color) => {
    const { app } = suite;
    const body = shopPage({ lang: 'en', tag: `data-theme="${theme}" ${color}` });
    await suite.it.page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await suite.it.page.goto(`${app.url}/shop.html`);
    await suite.it.anyLauncher.waitFor();
    // The keyboard is ours from the first key on.
    await suite.it.page.evaluate('document.querySelector("input").remove()');
    const closed = await walk();
    expect(closed.map(({ what }) => what)).toEqual(['Open the chat']);
    expect(faint(closed)).toEqual([]);
    await suite.it.anyLauncher.click();
    await suite.it.button('Support').waitFor();
    await suite.it.settled();
    await suite.it.write('see https://shop.example/a');
    await suite.it.log.getByRole('link').waitFor();
    await suite.it.settled();
    const open = await walk();
    const names = open.map(({ what }) => what);
    expect(names).toEqual(expect.arrayContaining(['End', 'Minimise the chat', 'Conversation', 'Send']));
    expect(names.length).toBeGreaterThan(6);
    expect(faint(open)).toEqual([]);
  });
});
