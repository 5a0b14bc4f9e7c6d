/** A framework with the library in it, as the conformance suite sees it. */
export interface Subject {
  readonly name: string
  /** Starts the application of `routes.ts` on a free port of the loopback address. */
  start(): Promise<Running>
  /** Cases that do not hold, each with the reason why it cannot. */
  readonly exceptions: Readonly<Record<string, string>>
}

export interface Running {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  close(): Promise<void>
}
