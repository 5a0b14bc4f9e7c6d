/** A rule as data: what `statute rules ID --json` and `/api/rules/FAMILY/NAME` answer. */
import { docs } from './generated/docs.ts'
import { examples } from './generated/examples.ts'
import { rules } from './generated/rules.ts'
import type { AppliesTo, Clause, Example, Level, Need, Recipe } from './rule.ts'

export interface RuleSummary {
  readonly id: string
  readonly family: string
  readonly level: Level
  /** Whether it is on without being asked for. */
  readonly on: boolean
  readonly summary: string
  readonly spec: readonly string[]
}

export interface RuleDocument extends RuleSummary {
  readonly clause: Clause
  readonly scope: 'exchange' | 'sequence' | 'openapi' | 'contract'
  readonly applies: AppliesTo
  readonly needs: readonly Need[]
  readonly why: string
  readonly fix: string
  readonly lines: string | null
  readonly limits: string | null
  readonly recipe: Recipe | null
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] }
}

/** Every rule, in the order of ids. */
export function listRules(): RuleSummary[] {
  return rules.map(({ id, level, off, spec }) => ({
    id,
    family: id.slice(0, id.indexOf('/')),
    level,
    on: off !== true,
    summary: docs.get(id)?.summary ?? '',
    spec,
  }))
}

/** @returns null if no rule has that id. */
export function ruleDocument(id: string): RuleDocument | null {
  const rule = rules.find((one) => one.id === id)
  const text = docs.get(id)
  const summary = listRules().find((one) => one.id === id)
  if (!rule || !text || !summary) return null
  return {
    ...summary,
    clause: rule.clause,
    scope: rule.scope ?? 'exchange',
    applies: ('applies' in rule ? rule.applies : undefined) ?? {},
    needs: rule.needs ?? [],
    why: text.why,
    fix: text.fix,
    lines: text.lines ?? null,
    limits: text.limits ?? null,
    recipe: text.recipe ?? null,
    examples: examples.get(id) ?? { good: [], bad: [] },
  }
}
