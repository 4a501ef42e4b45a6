/** The steps that the guide's lists have in common, each done as a person does it. Owns: that nothing else is clicked. */
import type { Locator } from 'playwright-core';
import type { Language, PortalPage } from './portal-page';
import { WORDS } from './seed-words';

export class SeedSteps {
  readonly words;

  constructor(
    readonly it: PortalPage,
    language: Language,
  ) {
    this.words = WORDS[language];
  }

  /** Settings > … (on a phone after Menu). */
  async openSettings(entry: string, isPhone = false): Promise<void> {
    const { page } = this.it;
    if (isPhone) await page.getByRole('button', { name: this.words.menu, exact: true }).click();
    await page.getByRole('button', { name: this.words.settings, exact: true }).waitFor();
    await page.getByRole('link', { name: entry, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: entry, exact: true }).waitFor();
  }

  /** Puts a toggle into the on position. */
  async turnOn(within: Locator, name: string): Promise<void> {
    const toggle = within.getByRole('switch', { name: beginning(name) });
    await toggle.waitFor({ state: 'attached' });
    if (await toggle.isChecked()) return;
    await within
      .locator('.mantine-Switch-root', { has: this.it.page.getByRole('switch', { name: beginning(name) }) })
      .locator('.mantine-Switch-track')
      .click();
  }

  /** Leaves one type selected. */
  async selectType(within: Locator, label: string, type: string): Promise<void> {
    const types = within.getByRole('group', { name: label, exact: true });
    await types.getByRole('checkbox', { name: type, exact: true }).check();
    const chosen = await types.getByRole('checkbox', { name: type, exact: true }).getAttribute('value');
    const others = types.locator(`input:checked:not([value="${chosen}"])`);
    while ((await others.count()) > 0) await others.first().uncheck();
  }

  async selectAgent(within: Locator, agent: string): Promise<void> {
    await within.getByLabel(this.words.virtualAgent, { exact: true }).first().click();
    await this.it.page.getByRole('option', { name: agent, exact: true }).click();
  }

  /** Add Parameter, the dialog, Save. */
  async addParameter(within: Locator, name: string, field: string): Promise<void> {
    const { page } = this.it;
    await within.getByRole('button', { name: this.words.addParameter, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: this.words.addDialog });
    await dialog.getByLabel(this.words.field).fill(name);
    const source = dialog.getByLabel(this.words.sourceField, { exact: true }).first();
    // A list may close under a slow click: whoever sees the field empty opens it again.
    do {
      await source.click();
      await page.getByRole('option', { name: new RegExp(`^${field} `) }).click();
    } while (!(await source.inputValue()).startsWith(field));
    await dialog.getByRole('button', { name: this.words.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' }).catch(async () => {
      throw new Error(`the dialog stays open: ${await dialog.innerText()}`);
    });
  }

  async tick(within: Locator, name: string): Promise<void> {
    await within.getByRole('checkbox', { name: beginning(name) }).check();
  }

  async save(within: Locator): Promise<void> {
    await within.getByRole('button', { name: this.words.save, exact: true }).click();
    await within.getByText(this.words.saved, { exact: true }).waitFor();
  }
}

/** A label may go on with what it is for. */
function beginning(name: string): RegExp {
  return new RegExp(`^${name}`);
}
