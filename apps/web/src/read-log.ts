import type { ReportDocument } from '@statute/traffic'

/** Reads the text of a log and says what it tells, in the shape of `statute watch --json`. */
export async function readLog(text: string): Promise<ReportDocument> {
  // Loaded when somebody first sends a log: most never do.
  const { judge, makeReport, reportDocument, Router, Scanner } = await import('@statute/traffic')
  const scanner = await Scanner.create({ routes: new Router() })
  scanner.feed(new TextEncoder().encode(text))
  scanner.endFile()
  const traffic = scanner.take()
  traffic.counts.settle()
  return reportDocument(makeReport(traffic, judge(traffic)))
}
