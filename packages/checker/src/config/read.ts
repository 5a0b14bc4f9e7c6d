/** Reads a configuration strictly: what is not known is a problem with its place, never passed over. */
import type { Rule } from '../rule.ts'
import { readCustom } from './custom.ts'
import type { ConfigProblem, CustomRule, Ignore, PathSettings, RuleSettings, StatuteConfig } from './model.ts'
import { didYouMean } from './nearest.ts'
import { isPreset, type PresetName, presetNames } from './presets.ts'
import { selectorsOf } from './selector.ts'
import { show } from './show.ts'

const keys = ['$schema', 'extends', 'presets', 'rules', 'paths', 'ignore', 'baseline', 'custom']
const settings = ['off', 'error', 'warning', 'advice']

export interface ReadConfig {
  readonly presets: readonly PresetName[]
  readonly rules: RuleSettings
  readonly paths: readonly PathSettings[]
  readonly ignore: readonly Ignore[]
  readonly baseline: string | null
  readonly custom: readonly CustomRule[]
}

/** Collects every problem, so that nobody mends them one run at a time. */
export class ConfigReader {
  readonly problems: ConfigProblem[] = []
  readonly #builtIn: readonly string[]
  #selectors: readonly string[]

  constructor(rules: readonly Rule[]) {
    this.#builtIn = rules.map(({ id }) => id)
    this.#selectors = selectorsOf(this.#builtIn)
  }

  read(value: unknown): ReadConfig {
    const config = (this.#object(value, '', keys) ?? {}) as { [Key in keyof StatuteConfig]: unknown }
    const custom = this.#custom(config.custom)
    this.#selectors = selectorsOf([...this.#builtIn, ...custom.map(({ rule }) => rule.id)])
    if (config.extends !== undefined && config.presets !== undefined) {
      this.#problem('presets', 'means the same as "extends", wanted one of them')
    }
    if (config.baseline !== undefined && (typeof config.baseline !== 'string' || config.baseline === '')) {
      this.#problem('baseline', `${show(config.baseline)} is no name of a file`)
    }
    return {
      presets: this.presets(config.extends ?? config.presets, config.extends === undefined ? 'presets' : 'extends'),
      rules: this.rules(config.rules, 'rules'),
      paths: this.#list(config.paths, 'paths', (one, place) => this.#path(one, place)),
      ignore: this.#list(config.ignore, 'ignore', (one, place) => this.#ignore(one, place)),
      baseline: typeof config.baseline === 'string' ? config.baseline : null,
      custom,
    }
  }

  presets(value: unknown, place: string): readonly PresetName[] {
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value]
    return list.flatMap((name, i) => {
      if (isPreset(name)) return [name]
      const where = Array.isArray(value) ? `${place}[${i}]` : place
      const hint = typeof name === 'string' ? didYouMean(name, presetNames) : ''
      this.#problem(where, `${show(name)} is no preset${hint || `, wanted ${presetNames.join(', ')}`}`)
      return []
    })
  }

  rules(value: unknown, place: string): RuleSettings {
    const table = value === undefined ? {} : this.#object(value, place)
    for (const [name, setting] of Object.entries(table ?? {})) {
      const where = `${place}[${JSON.stringify(name)}]`
      this.#selector(name, where)
      if (!settings.includes(setting as string)) this.#problem(where, `${show(setting)} is no level, wanted ${either}`)
    }
    return (table ?? {}) as RuleSettings
  }

  #custom(value: unknown): readonly CustomRule[] {
    const taken = new Set(this.#builtIn)
    return this.#list(value, 'custom', (one, place) => readCustom(one, place, taken, (...why) => this.#problem(...why)))
  }

  #path(value: unknown, place: string): PathSettings | null {
    const entry = this.#object(value, place, ['path', 'methods', 'rules'])
    if (entry === null) return null
    const { path, methods } = entry
    this.#glob(path, `${place}.path`)
    if (methods !== undefined && !(Array.isArray(methods) && methods.every((one) => typeof one === 'string'))) {
      this.#problem(`${place}.methods`, `${show(methods)} is no list of methods, wanted ["GET", "POST"]`)
    }
    if (entry.rules === undefined) this.#problem(`${place}.rules`, 'missing, wanted levels by rule')
    return { ...entry, rules: this.rules(entry.rules, `${place}.rules`) } as unknown as PathSettings
  }

  #ignore(value: unknown, place: string): Ignore | null {
    const entry = this.#object(value, place, ['rule', 'path', 'status', 'reason'])
    if (entry === null) return null
    const { rule, path, status, reason } = entry
    if (typeof rule !== 'string') this.#problem(`${place}.rule`, `${show(rule)} is no rule, wanted an id`)
    else this.#selector(rule, `${place}.rule`)
    if (path !== undefined) this.#glob(path, `${place}.path`)
    if (status !== undefined && !(Number.isInteger(status) || /^[1-5]xx$/.test(String(status)))) {
      this.#problem(`${place}.status`, `${show(status)} is no status, wanted 404 or "4xx"`)
    }
    if (typeof reason !== 'string' || reason.trim() === '') {
      this.#problem(`${place}.reason`, 'missing: say why this is accepted, for whoever reads it next')
    }
    return entry as unknown as Ignore
  }

  #selector(name: string, place: string): void {
    if (this.#selectors.includes(name)) return
    this.#problem(place, `no such rule${didYouMean(name, this.#selectors) || ', statute rules lists them'}`)
  }

  #glob(value: unknown, place: string): void {
    const wanted = 'wanted one that begins with "/" or "*"'
    if (typeof value !== 'string') this.#problem(place, `${show(value)} is no path, ${wanted}`)
    else if (!/^[/*{]/.test(value)) this.#problem(place, `"${value.slice(0, 60)}" is no path, ${wanted}`)
  }

  #list<Entry>(value: unknown, place: string, read: (one: unknown, place: string) => Entry | null): readonly Entry[] {
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      this.#problem(place, `${show(value)} is no list`)
      return []
    }
    return value.flatMap((one, i) => {
      const entry = read(one, `${place}[${i}]`)
      return entry === null ? [] : [entry]
    })
  }

  /** Null, and a problem, if it is none; a problem for each key that is not known. */
  #object(value: unknown, place: string, known?: readonly string[]): Record<string, unknown> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#problem(place, `${show(value)}, wanted an object`)
      return null
    }
    for (const key of known === undefined ? [] : Object.keys(value)) {
      if (known?.includes(key)) continue
      const where = place === '' ? key : `${place}.${key}`
      this.#problem(where, `no such key${didYouMean(key, known ?? []) || `, wanted ${known?.join(', ')}`}`)
    }
    return value as Record<string, unknown>
  }

  #problem(place: string, message: string): void {
    this.problems.push({ place, message })
  }
}

const either = '"off", "error", "warning" or "advice"'
