/** Elements of the page. Owns: that text is only ever text: nothing here reads markup. */

interface Described {
  /** its text, as it is */
  text?: string;
  /** attributes; false: without it, true: without a value */
  attributes?: { [name: string]: string | boolean };
  children?: Node[];
  onClick?: () => void;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  described: Described = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (described.text !== undefined) made.textContent = described.text;
  for (const [name, value] of Object.entries(described.attributes ?? {})) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...(described.children ?? []));
  if (described.onClick) made.addEventListener('click', described.onClick);
  return made;
}

export function button(text: string, onClick: () => void, part: string): HTMLButtonElement {
  return element('button', { text, onClick, attributes: { type: 'button', class: part } });
}
