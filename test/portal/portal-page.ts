/** A browser's page with the portal. Owns: how a test finds its way: by names and roles, as people do. */
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { ADMIN, type PortalApp } from './portal-app';

export type Language = 'en' | 'es';
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-ES' };

export class PortalPage {
  /** what the page complained about */
  readonly mistakes: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly app: PortalApp,
  ) {
    page.on('pageerror', (error) => this.mistakes.push(String(error)));
    page.on('console', (message) => {
      // What the server refuses is told by the browser itself.
      if (message.type() === 'error' && !/ERR_|Failed to load resource/.test(message.text()))
        this.mistakes.push(message.text());
    });
  }

  /** @param cookie of a sign-in; absent: nobody is signed in */
  static async open(
    browser: Browser,
    app: PortalApp,
    options: BrowserContextOptions & { language?: Language; cookie?: string } = {},
  ): Promise<PortalPage> {
    const { language = 'en', cookie, ...rest } = options;
    const context = await browser.newContext({ locale: LOCALES[language], ...rest });
    context.setDefaultTimeout(60_000);
    const [name = '', value = ''] = cookie?.split('=') ?? [];
    if (cookie !== undefined) await context.addCookies([{ name, value, url: app.url }]);
    return new PortalPage(await context.newPage(), context, app);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.app.url}${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Types name and password into the form. */
  async signIn(name = ADMIN.name, password = ADMIN.password): Promise<void> {
    await this.page.getByRole('textbox', { name: /^(Name|Nombre)/ }).fill(name);
    await this.page.locator('input[type=password]').fill(password);
    await this.page.getByRole('button', { name: /^(Sign in|Iniciar sesión)$/ }).click();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A titled part of the page. */
  panel(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Opens a list of choices and takes one. */
  async choose(within: Page | Locator, label: string, option: string | RegExp): Promise<void> {
    await within
      .getByRole('combobox', { name: label })
      .or(within.getByRole('textbox', { name: label }))
      .first()
      .click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
