import type { Exchange } from '@statute/http'
import type { Finding } from './finding.ts'
import type { DescribedOperation, Description } from './openapi/model.ts'
import type { Level, Rule, RuleDocs } from './rule.ts'

export interface CheckOptions {
  /** Rules of one's own beside those that are built in. */
  readonly rules?: readonly { readonly rule: Rule; readonly docs?: RuleDocs }[]
  /** False leaves the built-in rules out. */
  readonly builtIn?: boolean
  /** The level of a rule for an exchange; null switches it off. Without it each rule has its own, and those that are off stay off. */
  readonly levelOf?: (rule: Rule, exchange: Exchange | null, route: string) => Level | null
  /** What the exchanges are held against. */
  readonly description?: Description
  /** Which operation of the description an exchange is about; null if none. */
  readonly match?: (exchange: Exchange, description: Description) => DescribedOperation | null
  /** Called with the first exchange of each finding, for whoever wants to show it. */
  readonly onFinding?: (finding: Finding, exchange: Exchange) => void
  /** Take field sections for complete even if the capture looks scrubbed. */
  readonly assumeComplete?: boolean
}
