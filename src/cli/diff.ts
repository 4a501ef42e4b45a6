/** `aftercall diff`: what differs between two releases of flows: folders, git revisions, or releases of a running server. */
import { Command } from 'commander';
import { printChanges } from '../flow/diff/change';
import { compareReleases } from '../flow/diff/compare-releases';
import { connect, type Connection } from './connect';
import { changePictures } from './diff/change-pictures';
import { filesOf } from './diff/files-of';
import { asSvg } from './graph/render-picture';

interface Options {
  flows: string;
  mermaid?: boolean;
  svg?: boolean;
}

export function diffCommand(
  open: () => Connection = connect,
  write: (line: string) => void = console.log,
): Command {
  return new Command('diff')
    .argument('<before>', 'a folder of flows, a git revision, or a release of the running server')
    .argument('[after]', 'the same; the folder of the flows if left out')
    .option('--flows <folder>', 'folder of the flows, also in git', './flows')
    .option('--mermaid', 'a picture of each flow that changed, around the change, as Mermaid')
    .option('--svg', 'the same as SVG')
    .action(async (before: string, after: string | undefined, { flows, mermaid, svg }: Options) => {
      const old = await filesOf(before, flows, open);
      const now = await filesOf(after ?? flows, flows, open);
      const changes = compareReleases(old, now);
      if (changes.length > 0) process.exitCode = 1;
      if (!mermaid && !svg) return write(printChanges(changes).join('\n'));
      for (const picture of changePictures(old, now, changes)) write(svg ? await asSvg(picture) : picture);
    });
}
