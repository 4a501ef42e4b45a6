/** A Mermaid text as a drawing. Owns: which library draws, and that it is loaded only then. */

/** An SVG that loads nothing from anywhere. */
export async function asSvg(mermaid: string): Promise<string> {
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  return renderMermaidSVG(mermaid).replace(/@import url\([^)]*\);?/g, '');
}
