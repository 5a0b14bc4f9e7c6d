import type { Finding, StatuteConfig } from '@statute/checker'
import type { FailOn } from '../options.ts'

export interface AuditOptions {
  /** Findings from this level on make the exit code of the process 1. STATUTE_FAIL_ON, else `never` */
  readonly failOn?: FailOn | undefined
  /** Presets, levels of rules, what is to be ignored: as in `statute.config`. */
  readonly config?: StatuteConfig | undefined
  /** Called with each finding, advice too, once for a rule and a route; nothing goes to the console then. */
  readonly report?: ((finding: Finding) => void) | undefined
  /** Octets of a body that are kept to be checked; of a longer one the head is checked. 1,000,000 */
  readonly bodyLimit?: number | undefined
}
