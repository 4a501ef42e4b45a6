/** A page of somebody else's, with words, a form and a dark theme of its own. */
export function shopPage({
  lang,
  dir = 'ltr',
  tag = '',
}: {
  lang: string;
  dir?: string;
  tag?: string;
}): string {
  const words =
    '<p>Everything for the garden, from seeds to sheds. Delivered to your door within three days.</p>';
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Garden shop</title>
<style>body { font-family: Georgia, serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }</style>
<script src="/chat/widget.js" data-lang="${lang}" ${tag}></script>
<h1>Garden shop</h1>${words.repeat(6)}<label>Search <input></label>`;
}
