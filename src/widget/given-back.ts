/**
 * Words that could not be sent, back where they were written. Owns: that they stand before what was begun
 * meanwhile, in the order in which they were written.
 */
import type { Composer } from './composer.js';

export class GivenBack {
  /** what stands there already */
  private before = '';

  constructor(
    private readonly composer: Composer,
    private readonly onChange: (draft: string) => void,
  ) {}

  add(text: string): void {
    const { composer } = this;
    const stands = this.before !== '' && composer.text.startsWith(this.before);
    const begun = stands ? composer.text.slice(this.before.length).replace(/^\n/, '') : composer.text;
    this.before = stands ? `${this.before}\n${text}` : text;
    composer.text = begun === '' ? this.before : `${this.before}\n${begun}`;
    this.onChange(composer.text);
  }
}
