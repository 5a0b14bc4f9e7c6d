import type { Rule, RuleDocs, RuleExamples } from '../rule.ts'
import type { PresetName } from './presets.ts'
import type { Setting } from './setting.ts'

/**
 * Levels by rule: `auth/challenge-syntax`, `auth/*` for a family, `*` for all. The narrower name wins, whatever their
 * order.
 */
export type RuleSettings = Readonly<Record<string, Setting>>

/** What `statute.config.{ts,js,mjs,json}` holds. */
export interface StatuteConfig {
  /** For editors; not read. */
  readonly $schema?: string
  /** Presets in order, the later ones above the earlier ones; `recommended` if there is none. */
  readonly extends?: PresetName | readonly PresetName[]
  /** Another word for `extends`. */
  readonly presets?: PresetName | readonly PresetName[]
  readonly rules?: RuleSettings
  /** Levels for a part of the paths, above `rules`; of several that fit, the last one wins. */
  readonly paths?: readonly PathSettings[]
  /** Findings that are known and accepted, each with its reason. */
  readonly ignore?: readonly Ignore[]
  /** A file of findings that are there already, written by `--write-baseline`; its name is relative to this file. */
  readonly baseline?: string
  readonly custom?: readonly CustomRule[]
}

export interface PathSettings {
  /** `/internal/**`: `*` is anything within a segment, `**` anything, `{a,b}` one of them. */
  readonly path: string
  /** All methods if it is left out. */
  readonly methods?: readonly string[]
  readonly rules: RuleSettings
}

export interface Ignore {
  /** An id, `family/*` or `*`. */
  readonly rule: string
  readonly path?: string
  /** A code, or a class as `4xx`. */
  readonly status?: number | `${1 | 2 | 3 | 4 | 5}xx`
  readonly reason: string
}

/** A rule of one's own, with the same three exports as those that are built in. */
export interface CustomRule {
  readonly rule: Rule
  readonly docs?: RuleDocs
  readonly examples?: RuleExamples
}

/** What is wrong with a configuration, and where: `paths[0].rules["auth/x"]`. */
export interface ConfigProblem {
  readonly place: string
  readonly message: string
}
