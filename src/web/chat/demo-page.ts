/** The page to try the chat window on. Owns: its few words, in English and Spanish. */

const WORDS = {
  en: {
    title: 'Aftercall chat',
    try: 'Open the chat in the corner, talk to an agent, and end the conversation.',
    then: 'A virtual agent then asks for your opinion in the same window, if you agree.',
    other: 'Español',
  },
  es: {
    title: 'Chat de Aftercall',
    try: 'Abra el chat de la esquina, hable con un agente y termine la conversación.',
    then: 'Un agente virtual le pide entonces su opinión en la misma ventana, si está de acuerdo.',
    other: 'English',
  },
} as const;

/** @returns a whole document without any script or style of its own */
export function demoPage(language: keyof typeof WORDS): string {
  const words = WORDS[language];
  const other = language === 'en' ? 'es' : 'en';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<script src="/chat/widget.js" data-address="web" data-lang="${language}" defer></script>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.try}</p>
<p>${words.then}</p>
<p><a href="/chat/?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p>
</main>
</body>
</html>
`;
}
