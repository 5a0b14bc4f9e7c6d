export type { Capture } from './capture.ts'
export { Checker, type CheckOptions, type CheckReport, check, type Summary } from './check.ts'
export type { Finding, FindingSource } from './finding.ts'
export type { History } from './history.ts'
export type {
  AppliesTo,
  Clause,
  ContractRule,
  Example,
  ExchangeRule,
  Level,
  Need,
  OpenApiRule,
  Outcome,
  Place,
  Recipe,
  Report,
  Rule,
  RuleDocs,
  RuleExamples,
  SequenceRule,
} from './rule.ts'
