/** A server, a browser and a page for each test of the window. Owns: starting and ending them. */
import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { systemClock } from '../../src/lib/clock';
import { ChatApp } from '../web/chat/chat-app';
import { describeInBrowser, launchBrowser } from './browser';
import { ChatPage } from './chat-page';
import { compileWidget } from './compiled-widget';

export interface Suite {
  app: ChatApp;
  context: BrowserContext;
  it: ChatPage;
  /** Another page in surroundings of its own. */
  open(options: BrowserContextOptions): Promise<ChatPage>;
}

export function describeWindow(name: string, tests: (suite: Suite) => void): void {
  describeInBrowser(name, () => {
    const suite = {} as Suite;
    const widget = compileWidget('browser');
    let browser: Browser | undefined;
    let contexts: BrowserContext[] = [];
    suite.open = async (options) => {
      const context = await browser!.newContext({ locale: 'en-US', ...options });
      contexts.push(context);
      context.setDefaultTimeout(40_000);
      suite.context = context;
      return ChatPage.open(context, suite.app);
    };
    beforeAll(async () => {
      browser = await launchBrowser();
      suite.app = await ChatApp.start({ clock: systemClock, widget });
    });
    beforeEach(async () => {
      contexts = [];
      suite.it = await suite.open({});
    });
    afterEach(async () => {
      for (const context of contexts) await context.close();
      expect(suite.it.mistakes).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await (suite.app as ChatApp | undefined)?.stop();
      rmSync(widget, { recursive: true });
    });
    tests(suite);
  });
}
