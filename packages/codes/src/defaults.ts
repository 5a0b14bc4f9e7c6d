/** A server or framework as it is installed, asked everything, and what the checker found in its answers. */
export interface MeasuredServer {
  readonly id: string
  readonly name: string
  readonly kind: 'server' | 'proxy' | 'framework'
  readonly version: string
  /** One sentence: the configuration that counts as its default. */
  readonly runs: string
  /** How many exchanges were looked at. */
  readonly exchanges: number
  /** One for each rule that was broken, the gravest first. */
  readonly findings: readonly MeasuredFinding[]
}

export interface MeasuredFinding {
  /** `FAMILY/NAME`, as the checker has it. */
  readonly rule: string
  readonly level: 'error' | 'warning' | 'advice'
  /** What was said of the first of the requests. */
  readonly message: string
  readonly at: string
  /** `GET /items → 200`, in the order in which they were sent. */
  readonly requests: readonly string[]
  /** Lines of the first of them; what changes with every answer is put as `…`. */
  readonly evidence: {
    readonly request: readonly string[]
    readonly response: readonly string[]
    /** The beginning of the body, where the finding is in it. */
    readonly body?: string | undefined
  }
}
