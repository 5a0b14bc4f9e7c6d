/** A server under measure: how it is started with its defaults, and what it is asked. */
import type { Asked } from './requests.ts'

export interface Subject {
  /** Key in `content/defaults.yaml`. */
  readonly id: string
  readonly name: string
  readonly kind: 'server' | 'proxy' | 'framework'
  /** One sentence: the configuration that counts as its default. */
  readonly runs: string
  /** As it says itself; null if it is not installed. */
  version(): string | null
  /** Paths that the live check visits with its whole plan. */
  readonly pages: readonly string[]
  /** What is sent beside it. */
  readonly requests: readonly Asked[]
  start(): Promise<Started>
}

export interface Started {
  readonly port: number
  /** Names of this machine that may stand in an answer. */
  readonly folders: readonly string[]
  stop(): Promise<void>
}
