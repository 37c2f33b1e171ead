/** Where a command reads and writes and how it ended: this process, or whoever runs the command inside theirs. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: Output;
  /** For people: problems and progress. */
  readonly errors: Output;
  /** One of `EXIT`; none is as good as `EXIT.ok`. */
  exitCode?: number | string | null | undefined;
}

export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** How wide a terminal is. */
  readonly columns?: number;
}
