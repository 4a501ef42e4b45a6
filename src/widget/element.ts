/** Elements of the page. Owns: that text is only ever text: nothing here reads markup. */

interface Described {
  /** its text, as it is */
  text?: string;
  /** attributes; false: without it, true: without a value */
  attributes?: { [name: string]: string | boolean };
  children?: Node[];
  onClick?: (event: MouseEvent) => void;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  described: Described = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (described.text !== undefined) made.textContent = described.text;
  setAttributes(made, described.attributes ?? {});
  made.append(...(described.children ?? []));
  if (described.onClick) made.addEventListener('click', described.onClick as EventListener);
  return made;
}

/** @param part its class, and what pages call it in `::part()` */
export function button(text: string, onClick: (event: MouseEvent) => void, part: string): HTMLButtonElement {
  return element('button', { text, onClick, attributes: { type: 'button', class: part, part } });
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of one line, 24 by 24, for the eye alone. @param path what SVG calls `d` */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  setAttributes(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' });
  svg.append(line);
  return svg;
}

function setAttributes(made: Element, attributes: { [name: string]: string | boolean }): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
}
