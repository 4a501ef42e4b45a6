/**
 * The folder of flows beside a running app. Owns: that a change of it is checked whole before anybody hears it,
 * that mistakes change nothing, and what is known of the folder now. Must not know: how a change is noticed.
 */
import {
  holdsFlow,
  printProblem,
  releaseHash,
  type Checked,
  type Known,
  type Problem,
} from '../flow/catalog';
import { notChecked } from '../flow/check/not-checked';
import { codeFrame } from '../lib/code-frame';
import type { CompiledFlow } from '../flow/model';
import type { Clock } from '../lib/clock';
import { maskPersonal, type Log } from '../log';
import type { SettingProblem } from '../settings/problem';
import { checkRelease } from './check-release';
import { misnamedFiles, readFlowFiles } from './read-flow-files';
import type { FlowFileTexts, ReleaseShelf } from './release-shelf';

/** A mistake that keeps the folder from being adopted, or a warning. Without `file` it is one of the settings. */
export interface FolderProblem {
  file?: string;
  line?: number;
  column?: number;
  severity: 'error' | 'warning';
  rule: string;
  message: string;
  hint?: string;
  /** the lines it is about, with carets under what is meant */
  frame?: string;
}

export interface FolderState {
  /**
   * `adopted`: new sessions start on it, or did until it was shared; `refused`: it has mistakes, and what
   * served before serves; `set-aside`: somebody went back to another release, and it has not changed since;
   * `unreadable`: it cannot be read
   */
  state: 'adopted' | 'refused' | 'set-aside' | 'unreadable';
  /** hash of what it holds; null: it cannot be read */
  release: string | null;
  problems: FolderProblem[];
  /** the same for a terminal, with the lines they are about */
  printed: string[];
  /** when it was looked at, ms since the epoch */
  at: number;
}

export interface FolderDeps {
  folder: string;
  /** what flows may read of the platform */
  platform: Known;
  releases: ReleaseShelf;
  clock: Clock;
  log: Log;
  /** puts the sounds of a release aside */
  keepAudio?: (files: FlowFileTexts) => Promise<void>;
  /** told of every change of state */
  tell?: (state: FolderState) => void;
}

/** Files that are the same after so long are whole. */
const STILL_MS = 50;

export class FlowFolder {
  private known: FolderState | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private breaks: (flows: CompiledFlow[]) => SettingProblem[] = () => [];

  constructor(private readonly deps: FolderDeps) {}

  /** null: it was not looked at yet */
  get state(): FolderState | null {
    return this.known;
  }

  /** From now on flows that break what settings say are mistakes. @param breaks what such flows would break */
  guard(breaks: (flows: CompiledFlow[]) => SettingProblem[]): void {
    this.breaks = breaks;
  }

  /** Reads the folder, and adopts it if it has changed and is good. One look follows the other. */
  look(): Promise<FolderState> {
    const look = this.last.then(() => this.lookNow());
    this.last = look.catch(() => undefined);
    return look;
  }

  /** As `look`; but nothing is said of mistakes in files that somebody is still writing. */
  async lookTwice(): Promise<FolderState | null> {
    const first = await this.hash();
    await new Promise((resolve) => setTimeout(resolve, STILL_MS));
    // A change after this one is noticed, too, and looked at in its turn.
    return first === (await this.hash()) ? this.look() : null;
  }

  /** null: it cannot be read */
  private async hash(): Promise<string | null> {
    const files = await readFlowFiles(this.deps.folder).catch(() => null);
    return files && releaseHash(files);
  }

  private async lookNow(): Promise<FolderState> {
    const { folder, releases } = this.deps;
    const files = await readFlowFiles(folder).catch(() => null);
    if (!files) return this.settle('unreadable', null, [gone(folder)], [`${folder} cannot be read`]);
    const release = releaseHash(files);
    if (!holdsFlow(files)) return this.settle('refused', release, [empty(folder)], [`${folder} ${NO_FLOW}`]);
    const serving = releases.serving();
    if (serving?.folder === release) {
      await this.keepAudio(files);
      const aside = serving.release !== release && serving.trial !== release;
      return this.settle(aside ? 'set-aside' : 'adopted', release, await this.others(), []);
    }
    return this.weigh(files, release);
  }

  private async weigh(files: FlowFileTexts, release: string): Promise<FolderState> {
    const { releases, clock } = this.deps;
    const { catalog, problems, broken } = await this.judged(files);
    const told = problems.map((one) => withFrame(one, files));
    const all: FolderProblem[] = [...told, ...broken, ...(await this.others())];
    const printed = [
      ...problems.map((one) => printProblem(one, files[one.file] ?? '')),
      ...broken.map(({ message }) => `settings  error  ${message}`),
    ];
    if (!catalog || broken.length > 0) return this.settle('refused', release, all, printed);
    await this.keepAudio(files);
    try {
      await releases.publish(catalog, files, clock.now());
    } catch (error) {
      const problem = unkept(this.deps.folder, error);
      this.settle('refused', release, [problem], [problem.message]);
      throw error;
    }
    return this.settle('adopted', release, all, printed);
  }

  /** Files that nobody reads. */
  private others(): Promise<FolderProblem[]> {
    return misnamedFiles(this.deps.folder).catch(() => []);
  }

  /** A check that fails itself says nothing good of the folder: it is told like a mistake. */
  private async judged(files: FlowFileTexts): Promise<Checked & { broken: FolderProblem[] }> {
    const { folder, platform } = this.deps;
    try {
      const checked = await checkRelease(files, platform);
      const { catalog } = checked;
      const broken = catalog ? this.breaks([...catalog.flows.values()]).map(ofSettings) : [];
      return { ...checked, broken };
    } catch (error) {
      return { catalog: null, problems: [notChecked(folder, error)], broken: [] };
    }
  }

  /** Without it the release has the sounds that are in the folder. */
  private async keepAudio(files: FlowFileTexts): Promise<void> {
    await this.deps.keepAudio?.(files).catch((error: unknown) => {
      this.deps.log.error('audio files could not be put aside for their release', { error: String(error) });
    });
  }

  private settle(
    state: FolderState['state'],
    release: string | null,
    problems: FolderProblem[],
    printed: string[],
  ): FolderState {
    const before = this.known;
    this.known = { state, release, problems, printed, at: this.deps.clock.now() };
    if (before?.state === state && before.release === release) return this.known;
    this.note(this.known);
    this.deps.tell?.(this.known);
    return this.known;
  }

  private note({ state, release, problems }: FolderState): void {
    const { log, releases } = this.deps;
    const serves = releases.serving()?.release.slice(0, 12) ?? 'none';
    if (state === 'adopted') {
      const flows = releases.newest().flows.size;
      return void log.info('flows loaded', { release: serves, flows, warnings: problems.length });
    }
    if (state === 'set-aside')
      return void log.warn('the folder of flows is as it was when its release was taken back', { serves });
    const lines = problems.slice(0, MOST_LOGGED).map(placed);
    log.error('the folder of flows cannot be used: what served before serves', {
      ...{ serves, folder: release?.slice(0, 12) ?? null, mistakes: problems.length },
      problems: lines,
    });
  }
}

/** As it is shown beside its lines. */
export function withFrame({ length, ...problem }: Problem, files: FlowFileTexts): FolderProblem {
  const place = { ...problem, ...(length === undefined ? {} : { length }) };
  return { ...problem, frame: codeFrame(files[problem.file] ?? '', place) };
}

const MOST_LOGGED = 20;

/** `support.flow.yaml:12:5 step "meny" does not exist`, without the addresses of people. */
export function placed({ file, line, column, message }: FolderProblem): string {
  const place =
    file === undefined ? 'settings' : line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return maskPersonal(`${place} ${message}`) as string;
}

function unkept(folder: string, error: unknown): FolderProblem {
  const message = `it is right, and could not be put into the store: ${String(error)}`;
  return { file: folder, severity: 'error', rule: 'store', message };
}

function gone(folder: string): FolderProblem {
  return { file: folder, severity: 'error', rule: 'folder', message: 'the folder cannot be read' };
}

/** Said of a folder. */
export const NO_FLOW = 'has no flow: flows are files named NAME.flow.yaml';

function empty(folder: string): FolderProblem {
  return {
    severity: 'error',
    rule: 'folder',
    file: folder,
    message: `the folder ${NO_FLOW}`,
    hint: 'write one, or put back those that were there',
  };
}

/** What settings say of flows that would not be there, or could not serve. */
function ofSettings({ kind, name, path, message, hint }: SettingProblem): FolderProblem {
  const where = [`${kind} "${name}"`, path].filter((part) => part !== '').join(': ');
  return {
    ...{ severity: 'error', rule: 'settings', message: `${where}: ${message}` },
    ...(hint === undefined ? {} : { hint }),
  };
}
