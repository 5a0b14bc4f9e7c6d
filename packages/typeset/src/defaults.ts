import type { MeasuredServer } from '@statute/codes'
import { hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/** What was found with the defaults of each server, and how often. */
export function defaultsDocument(servers: readonly MeasuredServer[]) {
  return servers.map((server) => ({ ...server, counts: countLevels(server.findings) }))
}

/** How many findings there are of each level. */
export function countLevels(findings: MeasuredServer['findings']) {
  const count = (wanted: string) => findings.filter(({ level }) => level === wanted).length
  return { error: count('error'), warning: count('warning'), advice: count('advice') }
}

/** Server by server: each finding with its rule and the requests that show it. */
export function defaultsText(servers: readonly MeasuredServer[], style: Style): string {
  const sheet = new Sheet(style)
  sheet.line(...wrap('What servers and frameworks get wrong out of the box', style.width, style, style.strong))
  for (const { name, version, runs, findings } of servers) {
    sheet.section(name, [
      ...wrap(`${version}. ${runs}`, sheet.width, style, style.soft),
      ...findings.flatMap(({ rule, level, message, requests }) => [
        '',
        ...hang(`${level}  `, wrap(message, sheet.width - level.length - 2, style), 9),
        ...hang('', wrap(rule, sheet.width - 9, style, style.code), 9),
        ...hang('', wrap(requests.join('; '), sheet.width - 9, style, style.soft), 9),
      ]),
    ])
  }
  return sheet.toString()
}
