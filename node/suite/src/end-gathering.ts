import { ContractError } from './contract-error.ts'
import { openGathering } from './gather.ts'

/**
 * Before all tests, in the process that starts the others; what it returns is called after all tests. One report is
 * printed, and the exit code is 1 at or above the level that fails.
 */
export function gather(): () => void {
  const gathering = openGathering()
  return () => {
    const { text, isBroken } = gathering.end()
    if (text !== '') process.stderr.write(`\n${text}`)
    if (isBroken) process.exitCode = 1
  }
}

/**
 * The same for a runner that sets the exit code itself and goes by what is thrown.
 * @throws ContractError after all tests, at or above the level that fails; its message is the report.
 */
export function gatherOrThrow(): () => void {
  const gathering = openGathering()
  return () => {
    const report = gathering.end()
    if (report.isBroken) throw new ContractError(report)
    if (report.text !== '') process.stderr.write(`\n${report.text}`)
  }
}
