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
  interface Json {
    [name: string]: unknown;
  }
  interface Door {
    hear(event: Event): void;
  }
  interface Loaded {
    ChatWidget: new (options: object) => Widget;
  }
  interface Page {
    aftercall?: { ready?: Promise<Widget> };
  }

  const tag = findTag();
  if (!tag)
    return console.warn('aftercall: there is no <script src="…/chat/widget.js"> that says what to show');
  const source = tag.src;

  takeTurn();

  /**
   * Pages that swap their body run its scripts again: the window that is there goes on, and one that could not be loaded
   * is loaded anew. @param failed what could not be loaded
   */
  function takeTurn(failed?: Promise<Widget>): void {
    const going = (window as Page).aftercall?.ready;
    if (!(going instanceof Promise) || going === failed) begin();
    else going.catch(() => takeTurn(going));
  }

  /** Before whatever the page will put there: see keyboard.ts, which has the same names. */
  function listen(): Door {
    const door = { hear: (_event: Event): void => undefined };
    for (const name of ['keydown', 'keyup', 'keypress', 'focus', 'blur', 'focusin', 'focusout'])
      window.addEventListener(name, (event) => door.hear(event), { capture: true });
    return door;
  }

  /** A tag of type "module" is not told to its script (HTML: currentScript), and is done after the page is read. */
  function findTag(): HTMLScriptElement | undefined {
    const { currentScript, scripts } = document;
    if (currentScript instanceof HTMLScriptElement) return currentScript;
    return [...scripts].find(({ src }) => /\/chat\/widget\.js([?#]|$)/.test(src));
  }

  function json(name: string): Json {
    const text = tag?.dataset[name];
    try {
      const value: unknown = text === undefined ? {} : JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
    } catch {
      // Said below.
    }
    console.warn(`aftercall: data-${name} is no JSON object and is left out`);
    return {};
  }

  function options({ dataset }: HTMLScriptElement): object {
    const { address, lang, name, host, title, signed, theme, color, corner, offsetX, offsetY, launcher } =
      dataset;
    const unsigned = dataset['unsigned'] === undefined ? undefined : json('unsigned');
    const given = json('messages');
    const messages = title ? { ...given, '*': { ...(given['*'] as object), title } } : given;
    const customData = { ...(signed ? { signed } : {}), ...(unsigned ? { unsigned } : {}) };
    const plain = { address, name, theme, color, corner, launcher };
    return {
      host: hostOf(host, new URL('../', source).href),
      language: lang ?? (document.documentElement.lang || navigator.language),
      messages,
      offset: { ...(offsetX ? { x: offsetX } : {}), ...(offsetY ? { y: offsetY } : {}) },
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value)),
      ...(signed || unsigned ? { customData } : {}),
    };
  }

  /** Where the server is; the address of the page counts, whatever it says of others (HTML: base). */
  function hostOf(given: string | undefined, own: string): string {
    if (given === undefined) return own;
    if (/^(https?:\/)?\//i.test(given)) return new URL(given, location.href).href;
    console.warn(`aftercall: data-host is no address such as https://calls.example.com and is left out`);
    return own;
  }

  function load(from: HTMLScriptElement, door: Door): Promise<Widget> {
    return new Promise((resolve, reject) => {
      const mount = (): void => {
        import(new URL('chat-widget.js', source).href).then(
          ({ ChatWidget }: Loaded) => resolve(new ChatWidget({ ...options(from), door })),
          reject,
        );
      };
      if (document.body) mount();
      else document.addEventListener('DOMContentLoaded', mount, { once: true });
    });
  }

  function begin(): void {
    if (!tag) return;
    const ready = load(tag, listen());
    const page = {
      ready,
      config: (config: object) => ready.then((widget) => widget.config(config)),
      open: () => ready.then((widget) => widget.open()),
      minimise: () => ready.then((widget) => widget.minimise()),
    };
    Object.assign(window, { aftercall: page });
  }
})();
