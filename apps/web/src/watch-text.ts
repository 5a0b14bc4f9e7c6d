import type { Report } from '@statute/traffic'
import { labelOf, whatHappened } from '@statute/traffic/view'

/** A report in a few lines, for `curl HOST/watch`. The command `statute watch` prints all of it. */
export function watchText(report: Report): string {
  const { title, lede, incidents, notes } = whatHappened(report)
  const rest = [...incidents.slice(1), ...notes].map(({ headline }) => `- ${headline}`)
  return `${[labelOf(report), '', title, lede, ...rest].join('\n')}\n`
}
