export type { Capture } from './capture.ts'
export { type Checkable, type CheckInputOptions, check } from './check.ts'
export type { CheckOptions } from './check-options.ts'
export type { CheckReport, Summary } from './check-report.ts'
export { Checker } from './checker.ts'
export {
  type BaselineEntry,
  baselineOf,
  readBaseline,
  type Subtracted,
  subtractBaseline,
  writeBaseline,
} from './config/baseline.ts'
export { matchesGlob } from './config/glob.ts'
export { applyIgnores, type Ignored } from './config/ignore.ts'
export type {
  ConfigProblem,
  CustomRule,
  Ignore,
  PathSettings,
  RuleSettings,
  StatuteConfig,
} from './config/model.ts'
export { didYouMean } from './config/nearest.ts'
export { pathOf, routeOfSource } from './config/place.ts'
export { type PresetName, presetNames } from './config/presets.ts'
export type { Setting } from './config/setting.ts'
export { ConfigError, type ConfigOverrides, defineConfig, type ResolvedConfig, resolveConfig } from './config.ts'
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
export type { RuleDocument, RuleSummary } from './rule-document.ts'
