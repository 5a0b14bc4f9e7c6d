import { ContractError } from './contract-error.ts'
import type { SuiteReport } from './suite.ts'
import type { Watch } from './watch.ts'

/**
 * Ends a watch, and prints what was found.
 * @throws ContractError if there is a finding at or above `failOn`.
 */
export async function check(
  watch: Watch,
  print: (text: string) => void = (text) => process.stderr.write(`\n${text}`),
): Promise<SuiteReport | null> {
  const report = await watch.end()
  if (report === null) return null
  if (report.isBroken) throw new ContractError(report)
  if (report.findings.some(({ level }) => level !== 'advice')) print(report.text)
  return report
}
