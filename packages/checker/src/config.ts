/** From `statute.config.*` to the level of each rule, for each exchange. */
import type { Exchange } from '@statute/http'
import type { CheckOptions } from './check-options.ts'
import { matchesGlob } from './config/glob.ts'
import type { ConfigProblem, CustomRule, Ignore, PathSettings, RuleSettings, StatuteConfig } from './config/model.ts'
import { pathOf } from './config/place.ts'
import { type PresetName, type PresetSetting, presets } from './config/presets.ts'
import { ConfigReader, type ReadConfig } from './config/read.ts'
import { settingFor } from './config/selector.ts'
import { rules as builtIn } from './generated/rules.ts'
import { urlOf } from './read/url.ts'
import type { Level, Rule } from './rule.ts'

export interface ResolvedConfig {
  /** For `CheckOptions`. */
  readonly levelOf: NonNullable<CheckOptions['levelOf']>
  /** For `CheckOptions`: the rules of one's own. */
  readonly rules: readonly CustomRule[]
  /** For `applyIgnores()`, once the report is there. */
  readonly ignore: readonly Ignore[]
  /** The file as it was named. */
  readonly baseline: string | null
}

/** What a command line says above the file. */
export interface ConfigOverrides {
  /** In the place of those that the file extends. */
  readonly presets?: readonly string[]
  /** Above everything, levels for paths too. */
  readonly rules?: Readonly<Record<string, string>>
}

/** A configuration that cannot be used, with everything that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ place, message }) => (place === '' ? message : `${place}: ${message}`)).join('\n'))
    this.problems = problems
  }
}

/** The same object; an editor then knows its shape. */
export function defineConfig(config: StatuteConfig): StatuteConfig {
  return config
}

/**
 * Works out what a configuration means.
 * @param config As it was read; nothing about it is taken on trust.
 * @throws ConfigError that names every place that is wrong.
 * @example check(exchanges, resolveConfig({ extends: 'api', rules: { 'leak/*': 'error' } }))
 */
export function resolveConfig(config: unknown, overrides: ConfigOverrides = {}): ResolvedConfig {
  const reader = new ConfigReader(builtIn)
  const read = reader.read(config)
  const presetsAbove = reader.presets(overrides.presets, '--preset')
  const rulesAbove = reader.rules(overrides.rules, '--rule')
  if (reader.problems.length > 0) throw new ConfigError(reader.problems)
  const rules = [...builtIn, ...read.custom.map(({ rule }) => rule)]
  return {
    levelOf: levels(rules, read, presetsAbove.length > 0 ? presetsAbove : read.presets, rulesAbove),
    rules: read.custom,
    ignore: read.ignore,
    baseline: read.baseline,
  }
}

function levels(
  rules: readonly Rule[],
  { rules: settings, paths }: ReadConfig,
  names: readonly PresetName[],
  above: RuleSettings,
): ResolvedConfig['levelOf'] {
  const base = new Map(rules.map((rule) => [rule.id as string, baseLevel(rule, names, [settings, above])]))
  const own = (rule: Rule) => base.get(rule.id) ?? (base.has(rule.id) || rule.off ? null : rule.level)
  if (paths.length === 0) return own
  // Rules are asked one after the other for the same exchange: its paths are compared once.
  let last: Exchange | null = null
  let fitting: readonly PathSettings[] = []
  return (rule, exchange, route) => {
    if (exchange === null || exchange !== last) {
      fitting = paths.filter((one) => fits(one, exchange, route))
      last = exchange
    }
    if (fitting.length === 0 || settingFor(above, rule.id) !== undefined) return own(rule)
    const table = fitting.findLast(({ rules: own }) => settingFor(own, rule.id) !== undefined)?.rules
    const setting = table && settingFor(table, rule.id)
    if (setting === undefined || (rule.off && !Object.hasOwn(table ?? {}, rule.id))) return own(rule)
    return levelFor(rule, setting)
  }
}

function baseLevel(rule: Rule, names: readonly PresetName[], tables: readonly RuleSettings[]): Level | null {
  let level: Level | null = rule.off ? null : rule.level
  let untouched = rule.off === true
  for (const table of [...names.map((name) => presets[name]), ...tables]) {
    const setting = settingFor(table, rule.id)
    // A level for a family says how strict it is; it does not ask for the rules of it that are off.
    if (setting === undefined || (untouched && setting !== 'own' && !Object.hasOwn(table, rule.id))) continue
    untouched = false
    level = levelFor(rule, setting)
  }
  return level
}

function levelFor(rule: Rule, setting: PresetSetting): Level | null {
  return setting === 'off' ? null : setting === 'own' ? rule.level : setting
}

/** The path as it was called, or its route: `/items/42` and `/items/{id}` both name it. */
function fits({ path, methods }: PathSettings, exchange: Exchange | null, route: string): boolean {
  const method = exchange?.request?.method ?? /^[A-Z]+(?= )/.exec(route)?.[0]
  if (methods && !methods.some((one) => one.toUpperCase() === method?.toUpperCase())) return false
  const template = route.slice(route.indexOf(' ') + 1)
  const called = exchange === null ? template : (urlOf(exchange)?.path ?? pathOf(exchange.request?.target ?? ''))
  return matchesGlob(path, called) || matchesGlob(path, template)
}
