/**
 * A chat window on a page. Owns: what the window shows of the chat, from opening it to the next one.
 * Must not know: how the script got there.
 */
import type { ChatHandle } from './chat-handle.js';
import { ChatWindow } from './chat-window.js';
import { ClientProblem } from './client-problem.js';
import type { Chat, StartOptions } from './client-types.js';
import { createClient, type ChatClient } from './create-client.js';
import { openQuestion } from './open-question.js';
import { tabStorage, type ChatStorage } from './stored-chat.js';
import { fill, textsFor, type TextOverrides, type WidgetTexts } from './widget-texts.js';
import { widgetStyles } from './widget-styles.js';

export interface WidgetOptions extends StartOptions {
  /** where the server is */
  host: string;
  messages?: TextOverrides;
}

export interface WidgetConfig {
  /** other words, by language */
  messages?: TextOverrides;
}

export class ChatWidget {
  private readonly client: ChatClient;
  private readonly storage: ChatStorage;
  private readonly window: ChatWindow;
  private overrides: TextOverrides;
  private language: string;
  private handle: ChatHandle | null = null;
  private starting = false;
  private online = true;

  constructor(private readonly options: WidgetOptions) {
    this.client = createClient({ host: options.host });
    this.storage = tabStorage(options.host, options.address ?? 'web');
    this.overrides = options.messages ?? {};
    this.language = options.language ?? navigator.language;
    this.window = new ChatWindow(this.texts, {
      opened: () => void this.begin(),
      minimised: () => undefined,
      write: (text) => this.write(text),
      type: () => this.handle?.typing(),
      end: () => this.attempt(this.handle?.endChat()),
    });
    const host = document.createElement('aftercall-chat');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [widgetStyles()];
    shadow.append(this.window.root);
    document.body.append(host);
    this.speak(this.language);
    if (this.storage.load()) this.window.open(false);
  }

  /** The chat that is going on, for applications; null: there is none. */
  get chat(): ChatHandle | null {
    return this.handle;
  }

  config({ messages }: WidgetConfig): void {
    for (const [language, texts] of Object.entries(messages ?? {}))
      this.overrides = { ...this.overrides, [language]: { ...this.overrides[language], ...texts } };
    this.speak(this.language);
    if (this.handle) this.showChat(this.handle.chat);
  }

  open(): void {
    this.window.open();
  }

  minimise(): void {
    this.window.minimise();
  }

  private get texts(): WidgetTexts {
    return textsFor(this.language, this.overrides);
  }

  private speak(language: string): void {
    this.language = language;
    this.window.use(this.texts, language);
  }

  /** Goes on with the chat of this tab, or opens one. */
  private async begin(): Promise<void> {
    if (this.handle || this.starting) return;
    this.starting = true;
    this.window.showTalk();
    this.window.showState(this.texts.connecting);
    try {
      const stored = this.storage.load();
      const resumed = stored && (await this.client.resume(stored));
      this.follow(resumed ?? (await this.client.start(this.startOptions())));
    } catch (error) {
      this.cannotStart(error);
    } finally {
      this.starting = false;
    }
  }

  private startOptions(): StartOptions {
    const { host: _host, messages: _messages, ...start } = this.options;
    return { language: this.language, ...start };
  }

  private cannotStart(error: unknown): void {
    const { cannotStart, tryAgain } = this.texts;
    this.storage.save(null);
    this.window.showState(cannotStart);
    this.window.showProblem(error instanceof ClientProblem ? error.message : null);
    this.window.showAfter(tryAgain, () => this.restart());
  }

  private follow(handle: ChatHandle): void {
    this.handle = handle;
    const { log } = this.window;
    const save = (): void => this.storage.save(handle.toStored());
    save();
    handle.on('chat.message', (message) => {
      log.add(message);
      this.showChoices(handle);
    });
    handle.on('chat.unsent', (unsent) => {
      log.showUnsent(unsent);
      save();
    });
    handle.on('chat.updated', (chat) => this.showChat(chat));
    handle.on('chat.memberJoined', ({ name }) => log.addMemberNews(this.texts.joined, name));
    handle.on('chat.memberLeft', ({ name }) => log.addMemberNews(this.texts.left, name));
    handle.on('chat.typingStarted', ({ name }) => {
      this.window.showState(fill(this.texts.typing, { name: name ?? this.texts.agent }));
    });
    handle.on('chat.typingEnded', () => this.showState(handle.chat));
    handle.on('chat.connected', () => this.showOnline(handle, true));
    handle.on('chat.disconnected', () => this.showOnline(handle, false));
    handle.on('chat.destroyed', () => this.over(this.texts.ended));
    log.showUnsent(handle.unsent);
  }

  private write(text: string): void {
    this.window.showProblem(null);
    this.attempt(this.handle?.sendMessage(text));
  }

  /** What the server refuses is told; what it cannot be told yet waits. */
  private attempt(done: Promise<void> | undefined): void {
    done?.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : '';
      this.window.showProblem(fill(this.texts.notSent, { reason }));
    });
  }

  private showOnline(handle: ChatHandle, online: boolean): void {
    this.online = online;
    this.showState(handle.chat);
  }

  private showChat(chat: Chat): void {
    if (chat.lang !== this.language) this.speak(chat.lang);
    this.showState(chat);
    const { ended, dismissed, timeout } = this.texts;
    if (chat.status === 'ended') {
      return this.over(
        chat.endedBy === 'dismissed' ? dismissed : chat.endedBy === 'timeout' ? timeout : ended,
      );
    }
    if (this.handle) this.showChoices(this.handle);
  }

  private showState({ status, agent, virtualAgent }: Chat): void {
    const { offline, waiting, queued, connectedTo, virtualAgent: unnamed } = this.texts;
    if (status === 'ended') return;
    if (!this.online) return this.window.showState(offline);
    const name = agent?.name ?? virtualAgent?.name ?? unnamed;
    const states = { waiting, queued, connected: connectedTo, 'post-session': connectedTo };
    this.window.showState(
      fill(virtualAgent || status !== 'post-session' ? states[status] : waiting, { name }),
    );
  }

  private showChoices(handle: ChatHandle): void {
    const { question } = this.window;
    const asked = openQuestion(handle.chat, handle.messages);
    if (!asked) return question.close();
    const isOptIn = asked.event === 'post_session_opt_in';
    const answers = (asked.choices ?? []).map((choice) => ({
      label: choice.label,
      choose: () => {
        this.window.focus();
        this.attempt(
          isOptIn
            ? handle.updatePostSession({ optInSelection: choice.value === 'yes' })
            : handle.sendMessage(choice),
        );
      },
    }));
    question.ask(isOptIn ? 'opt-in' : 'choices', asked.content, answers, false);
  }

  private over(state: string): void {
    this.storage.save(null);
    this.window.showState(state);
    this.window.showAfter(this.texts.newConversation, () => this.restart());
  }

  private restart(): void {
    this.handle?.destroy();
    this.handle = null;
    this.online = true;
    this.window.log.clear();
    this.window.showProblem(null);
    void this.begin().then(() => this.window.focus());
  }
}
