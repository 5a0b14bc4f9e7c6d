import type { Report } from '@statute/traffic'
import { labelOf, octets, whatHappened } from '@statute/traffic/view'
import type { CatchingUp } from './watch-source.ts'

/** A report in a few lines, for `curl HOST/watch`. The command `statute watch` prints all of it. */
export function watchText(report: Report, catchingUp: CatchingUp | null = null): string {
  const { title, lede, incidents, notes } = whatHappened(report)
  const rest = [...incidents.slice(1), ...notes].map(({ headline }) => `- ${headline}`)
  const unread =
    catchingUp === null ? [] : [`Catching up: ${octets(catchingUp.bytes)} of ${octets(catchingUp.total)} read.`]
  return `${[labelOf(report), ...unread, '', title, lede, ...rest].join('\n')}\n`
}
