/**
 * A page with the chat window on it, and the agent on the other side. Owns: how a test finds its way in
 * the window: by what a person finds there, names and roles. What runs in the page is written as text.
 */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import type { ChatApp } from '../web/chat/chat-app';

type Heard = (entries: { intersectionRatio: number }[]) => void;
interface Watcher {
  observe(element: unknown): void;
  disconnect(): void;
}

export class ChatPage {
  /** what the page complained about */
  readonly mistakes: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly app: ChatApp,
  ) {
    page.on('pageerror', (error) => this.mistakes.push(String(error)));
    page.on('console', (message) => {
      // A network that is not there is told by the browser itself.
      if (message.type() === 'error' && !/ERR_|Failed to load resource/.test(message.text()))
        this.mistakes.push(message.text());
    });
  }

  static async open(context: BrowserContext, app: ChatApp): Promise<ChatPage> {
    return new ChatPage(await context.newPage(), app);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  get launcher(): Locator {
    return this.page.getByRole('button', { name: /Open the chat|Abrir el chat/ });
  }

  /** In whatever language. */
  get anyLauncher(): Locator {
    return this.page.locator('aftercall-chat .launcher');
  }

  /** Until what appears has come to rest, and buttons take taps. */
  async settled(): Promise<void> {
    await this.dialog.locator('[aria-disabled]').first().waitFor({ state: 'detached' });
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
  }

  /**
   * The reader goes back in the log by `pixels`. The wheel is turned until the window has been drawn with it: a turn is
   * a message to another process, and may find the log still following a message that has just come.
   */
  async scrollsBack(pixels: number): Promise<void> {
    const log = this.dialog.locator('.log');
    const below = () => log.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop);
    const above = () => log.evaluate((one) => one.scrollTop);
    await log.hover();
    do {
      await this.page.mouse.wheel(0, -pixels);
      await this.settled();
    } while ((await below()) < Math.min(pixels, 60) && (await above()) > 0);
    await this.settled();
  }

  /** How much of an element is seen, from 0 to 1: boxes that scroll and the edges of the page hide the rest. */
  seen(element: Locator): Promise<number> {
    return element.evaluate(
      (one) =>
        new Promise<number>((resolve) => {
          const page = globalThis as unknown as { IntersectionObserver: new (heard: Heard) => Watcher };
          const watcher = new page.IntersectionObserver(([entry]) => {
            watcher.disconnect();
            resolve(Math.round((entry?.intersectionRatio ?? 0) * 100) / 100);
          });
          watcher.observe(one);
        }),
    );
  }

  /** The bubble of a message. */
  bubble(text: string | RegExp): Locator {
    return this.log.locator('.message', { hasText: text }).last();
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  optIn(): Locator {
    return this.dialog.getByRole('group', { name: /few short questions/ });
  }

  async start(language = 'en'): Promise<void> {
    await this.page.goto(`${this.app.url}/chat/?lang=${language}`);
    await this.launcher.click();
  }

  /** The chat that the page has. */
  async current(): Promise<{ id: string; token: string }> {
    await this.log.getByText(/\w/).first().waitFor();
    return JSON.parse(await this.page.evaluate<string>('Object.values({ ...sessionStorage })[0]'));
  }

  async write(text: string): Promise<void> {
    await this.dialog.getByRole('textbox').fill(text);
    await this.dialog.getByRole('textbox').press('Enter');
  }

  /** Opens a chat and lets the first agent answer. */
  async talk(language = 'en'): Promise<{ id: string; token: string }> {
    await this.start(language);
    await this.button(language === 'en' ? 'Support' : 'Soporte').click();
    return this.answered();
  }

  /** The first agent answers as soon as the chat was offered to them. */
  async answered(): Promise<{ id: string; token: string }> {
    const chat = await this.current();
    while ((await this.app.snapshot(chat.id)).attempts.length === 0)
      await new Promise((resolve) => setImmediate(resolve));
    await this.app.agentWrites(chat, 'Hello from the agent');
    await this.log.getByText('Hello from the agent').waitFor();
    return chat;
  }

  /** What the log shows, without who said it. */
  said(): Promise<string[]> {
    return this.log.locator('.what').allTextContents();
  }

  async hasFocus(element: Locator): Promise<boolean> {
    return element.evaluate((one) => one.matches(':focus'));
  }

  /** Walks with the keyboard until the element has the focus. */
  async walkTo(element: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    for (let steps = 0; !(await this.hasFocus(element)); steps += 1) {
      if (steps > 40) throw new Error('the keyboard does not get there');
      await this.page.keyboard.press(key);
    }
  }

  /** What axe-core finds that is serious or critical (WCAG), with the elements. */
  violations(): Promise<string[]> {
    return seriousViolations(this.page);
  }
}
