import type { Format } from '../formats/format.ts'

/** How the lines of a file are read: found by `detect()`, or told by a person. Plain data, so that threads can be given it. */
export interface Plan {
  /** Lines that begin as the Common Log Format does; `vhost` has the host before it. */
  readonly fast: 'common' | 'vhost' | null
  /** Tried in this order, for all lines or for those that the fast path does not take. */
  readonly formats: readonly Format[]
  /** Around each line, from outside to inside: at most two. */
  readonly wrappers: readonly Wrapper[]
  /** Lines may hold colours of a terminal. */
  readonly colours: boolean
  /** For times without a zone: minutes east of UTC. */
  readonly zone: number
  /** Lines to be read before all others: the `#Fields:` that a part of a file does not begin with. */
  readonly heads?: readonly string[]
  /** A line may need one that came before it: the file is to be read by one thread, from its beginning. */
  readonly inOrder?: boolean
}

/** What may be around a line, in the order of the numbers that the scanner has for them. */
export const wrappers = ['cri', 'docker', 'compose', 'syslog', 'syslog-5424', 'stamped', 'journal'] as const
export type Wrapper = (typeof wrappers)[number]
