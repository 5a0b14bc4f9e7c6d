import type { ReportDocument } from '@statute/traffic'
import { reportDocument } from '@statute/traffic/report/document'

/** Octets from which is seen how the log is written. */
const sampleSize = 2 ** 17

/** Reads the text of a log and says what it tells, in the shape of `statute watch --json`. */
export async function readLog(text: string): Promise<ReportDocument> {
  // Loaded when somebody first sends a log: most never do.
  const { judge, makeReport, Router, Scanner } = await import('@statute/traffic')
  const { detect } = await import('@statute/traffic/formats/detect')
  const octets = new TextEncoder().encode(text)
  const { plan } = await detect(octets.subarray(0, sampleSize))
  const scanner = await Scanner.create({ routes: new Router() })
  scanner.begin('', plan)
  scanner.feed(octets)
  scanner.endFile()
  const traffic = scanner.take()
  traffic.counts.settle()
  return reportDocument(makeReport(traffic, judge(traffic)))
}
