import type { SuiteReport } from './suite.ts'

/** Thrown at the end of a suite whose responses break the contract of their status. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  readonly report: SuiteReport

  constructor(report: SuiteReport) {
    super(report.text)
    this.report = report
    // Where it was thrown says nothing; the report does.
    this.stack = `${this.name}: ${report.text}`
  }
}
