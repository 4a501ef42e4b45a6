/** What every compiled step has. Owns: the type. */

export interface StepCommon {
  /** `csat`, or `survey/csat` for a step of a flow expanded into the step `survey` */
  path: string;
  /** '' for the flow itself, `survey/` inside an expanded sub-flow: the frame its names live in */
  frame: string;
  note?: string;
  /** queues whose facts it reads: they are asked for when it begins */
  asks?: string[];
}
