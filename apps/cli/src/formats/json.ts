import type { CheckResult, FormatOptions } from './result.ts'

/** One JSON document: the report as it is, and what was left out of it. */
export function json(result: CheckResult, options: FormatOptions): string {
  return `${JSON.stringify(checkDocument(result, options), null, 2)}\n`
}

export function checkDocument({ report, operations, ignored, baseline }: CheckResult, { most }: FormatOptions) {
  const findings = report.findings.slice(0, most)
  return {
    exchanges: report.exchanges,
    operations,
    findings,
    summary: {
      ...report.summary,
      findings: report.findings.length,
      notShown: report.findings.length - findings.length,
      ignored: ignored.map(({ ignore, count }) => ({ ...ignore, count })),
      baseline: baseline && { file: baseline.file, known: baseline.known, unused: baseline.unused },
    },
  }
}
