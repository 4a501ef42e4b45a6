/**
 * What a page names in its script tag. Owns: reading the tag, and loading the rest. A script and no
 * module, so that it finds its own tag; it makes no global but `aftercall`.
 *
 *     <script src="https://chat.example.com/chat/widget.js" data-address="web" data-lang="es" defer></script>
 *
 * Of the tag: data-address, data-lang, data-name, data-host, data-title, data-messages (JSON of texts by
 * language), data-signed (a token of custom data), data-unsigned (JSON).
 */
(() => {
  // Types of modules would make this a module.
  interface Widget {
    config(config: object): void;
    open(): void;
    minimise(): void;
  }
  interface Loaded {
    ChatWidget: new (options: object) => Widget;
  }

  const tag = document.currentScript as HTMLScriptElement | null;
  if (!tag) return;
  const { address, lang, name, host, title, messages, signed, unsigned } = tag.dataset;
  const source = tag.src;

  function json(text: string | undefined): object | undefined {
    try {
      return text === undefined ? undefined : (JSON.parse(text) as object);
    } catch {
      return undefined;
    }
  }

  function options(): object {
    const language = lang ?? (document.documentElement.lang || navigator.language);
    const own = json(unsigned);
    const customData = { ...(signed ? { signed } : {}), ...(own ? { unsigned: own } : {}) };
    return {
      host: host ?? new URL('../', source).href,
      language,
      messages: json(messages) ?? {},
      ...(address ? { address } : {}),
      ...(name ? { name } : {}),
      ...(signed || own ? { customData } : {}),
    };
  }

  const ready = new Promise<Widget>((resolve, reject) => {
    const mount = (): void => {
      import(new URL('chat-widget.js', source).href).then(({ ChatWidget }: Loaded) => {
        const widget = new ChatWidget(options());
        if (title) widget.config({ messages: { en: { title }, es: { title } } });
        resolve(widget);
      }, reject);
    };
    if (document.body) mount();
    else document.addEventListener('DOMContentLoaded', mount, { once: true });
  });

  const page = {
    ready,
    config: (config: object) => ready.then((widget) => widget.config(config)),
    open: () => ready.then((widget) => widget.open()),
    minimise: () => ready.then((widget) => widget.minimise()),
  };
  Object.assign(window, { aftercall: page });
})();
