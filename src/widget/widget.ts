/**
 * What a page names in its script tag. Owns: reading the tag, and loading the rest, once however often the
 * page loads it. A script and no module, so that it finds its own tag; it makes no global but `aftercall`.
 *
 *     <script src="https://chat.example.com/chat/widget.js" data-address="web" data-lang="es" defer></script>
 *
 * What the tag may say is in docs/chat-window.md.
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
  interface Page {
    aftercall?: { ready?: Promise<Widget> };
  }

  const tag = document.currentScript as HTMLScriptElement | null;
  // Pages that swap their body run its scripts again: the window that is there goes on.
  if (!tag || (window as Page).aftercall?.ready instanceof Promise) return;
  const source = tag.src;

  function json(name: string): object | undefined {
    const text = tag?.dataset[name];
    try {
      return text === undefined ? undefined : (JSON.parse(text) as object);
    } catch {
      reportError(new Error(`aftercall: data-${name} is not JSON and is left out`));
      return undefined;
    }
  }

  function options({ dataset }: HTMLScriptElement): object {
    const { address, lang, name, host, title, signed, theme, color, corner, offsetX, offsetY, launcher } =
      dataset;
    const unsigned = json('unsigned');
    const messages = { ...json('messages'), ...(title ? { '*': { title } } : {}) };
    const customData = { ...(signed ? { signed } : {}), ...(unsigned ? { unsigned } : {}) };
    const given = { address, name, theme, color, corner, launcher };
    return {
      host: host ?? new URL('../', source).href,
      language: lang ?? (document.documentElement.lang || navigator.language),
      messages,
      offset: { ...(offsetX ? { x: offsetX } : {}), ...(offsetY ? { y: offsetY } : {}) },
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
      ...(signed || unsigned ? { customData } : {}),
    };
  }

  const ready = new Promise<Widget>((resolve, reject) => {
    const mount = (): void => {
      import(new URL('chat-widget.js', source).href).then(
        ({ ChatWidget }: Loaded) => resolve(new ChatWidget(options(tag))),
        reject,
      );
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
