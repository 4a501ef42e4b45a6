/**
 * One call in virtual time, line by line: what is done goes in, what is told comes out. The same call can be read
 * from a story or typed at a terminal. PURE.
 */
import { CoreStage } from './core-stage';
import type { Listening } from './core-leg';
import type { CoreSession, Steps } from './core-session';
import { Narrator } from './narrator';
import { courseOf } from '../session/state';
import { stageOf, type Scene } from './scene';
import { parseStory, type Input } from './story';
import { aboutLine } from './story-problem';
import { tellFlow } from './tell-flow';

/** What comes after a call takes no longer, in seconds. */
const MOST_AFTER = 600;

export class Rehearsal {
  private readonly narrator = new Narrator();
  private readonly stage: CoreStage;
  private readonly inputs: Input[];
  private told = 0;

  /** @param text a story: its head, and at least the line that begins the call @throws when it cannot be understood */
  constructor(scene: Scene, text: string, steps: Steps = 'read back') {
    const { world, story } = stageOf(scene, parseStory(text));
    this.inputs = story.inputs;
    this.stage = new CoreStage(story, this.narrator, world, steps);
  }

  /** Plays all lines of the story. @returns the whole as it was told @throws when one cannot be done, naming it */
  play(): string {
    for (const input of this.inputs) this.perform(input);
    if (this.inputs.at(-1)?.do !== 'pass') this.finish();
    return this.text();
  }

  /**
   * Where the flow has steps for who hangs up and they are still to come, lets time pass until the session is closed, as
   * it is within seconds in a real call. Somebody who is still to be called is waited for by lines of the story.
   * @returns what is told
   */
  finish(): string[] {
    for (let waited = 0; waited < MOST_AFTER && this.isOver && this.hasMoreToDo;) {
      const seconds = this.secondsToNext;
      if (seconds === null) break;
      this.stage.pass(seconds * 1000);
      waited += seconds;
    }
    return this.news();
  }

  /** Plays the line that begins the call. @returns what is told */
  begin(): string[] {
    for (const input of this.inputs) this.perform(input);
    return this.news().slice(this.inputs.length);
  }

  /** @param line as in a story, without its `> ` @returns what is told of it @throws when it cannot be understood, or done now */
  act(line: string): string[] {
    const [input] = parseStory(`> ${line}`).inputs;
    if (!input) throw new Error(`nothing can be done with "${line}"`);
    this.narrator.input(input.line);
    void this.stage.perform(input);
    return this.news().slice(1);
  }

  get session(): CoreSession {
    return this.stage.sessionOf();
  }

  /** True when nobody is on the line and nobody will be called. */
  get isOver(): boolean {
    const { snapshot } = this.session;
    if (!snapshot?.end || this.stage.isOnTheLine) return false;
    return !['keptPlace', 'callBack'].includes(courseOf(snapshot));
  }

  private get hasMoreToDo(): boolean {
    const { snapshot, world } = this.session;
    if (!snapshot || courseOf(snapshot) === 'closed') return false;
    return world.catalog.flows.get(snapshot.run?.flow ?? '')?.hangup !== undefined;
  }

  /** True while the caller's leg is there. */
  get isOnTheLine(): boolean {
    return this.stage.isOnTheLine;
  }

  /** see CoreLeg */
  get listensFor(): Listening {
    return this.stage.listensFor;
  }

  /** the agent who rang or answered last */
  get agent(): string | undefined {
    const told = this.narrator.text().split('\n');
    return told.flatMap((line) => /^(\S+) (?:rings|answers)$/.exec(line)?.[1] ?? []).at(-1);
  }

  /** whole seconds until something happens by itself; null: nothing will */
  get secondsToNext(): number | null {
    const next = this.stage.clock.nextAt();
    return next === undefined ? null : Math.max(1, Math.ceil((next - this.stage.clock.now()) / 1000));
  }

  /** What came of it. */
  summary(): string[] {
    return tellFlow(this.session);
  }

  /** The story so far, with what came of it. */
  text(): string {
    return [this.narrator.text(), '', ...this.summary()].join('\n');
  }

  private perform(input: Input): void {
    this.narrator.input(input.line);
    aboutLine(input.line, input.at ?? 0, () => void this.stage.perform(input));
  }

  private news(): string[] {
    const lines = this.narrator.text().split('\n');
    const fresh = lines.slice(this.told);
    this.told = lines.length;
    return fresh;
  }
}
