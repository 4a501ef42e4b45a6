import { Cast } from './cast';
import { Narrator } from './narrator';
import { summarise, type Stage } from './stage';
import type { Story } from './story';

/** Performs a story on a stage. @returns the story as it was told there */
export async function tell(story: Story, open: (narrator: Narrator) => Promise<Stage>): Promise<string> {
  const narrator = new Narrator();
  const stage = await open(narrator);
  try {
    for (const input of story.inputs) {
      narrator.input(input.line);
      await stage.perform(input);
    }
    const { customers, several } = new Cast(story);
    for (const name of customers) {
      const { snapshot, decisions } = await stage.outcome(name);
      const told = summarise(snapshot, decisions);
      narrator.summary(several ? [`of ${name}:`, ...told] : told);
    }
  } finally {
    await stage.close();
  }
  return narrator.text();
}
