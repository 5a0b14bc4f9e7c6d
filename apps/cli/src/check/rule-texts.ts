import type { CustomRule, Need, RuleDocs, RuleDocument } from '@statute/checker'
import { docs } from '@statute/checker/guide'
import { rules } from '@statute/checker/rules'

export interface RuleTexts {
  docsOf(rule: string): RuleDocs | null
  needsOf(rule: string): readonly Need[]
}

/** What is written about the rules, those of one's own too. */
export function ruleTexts(custom: readonly CustomRule[]): RuleTexts {
  const needs = new Map(
    [...rules, ...custom.map(({ rule }) => rule)].map((rule) => [rule.id as string, rule.needs ?? []]),
  )
  return {
    docsOf: (id) => docs.get(id) ?? custom.find(({ rule }) => rule.id === id)?.docs ?? null,
    needsOf: (id) => needs.get(id) ?? [],
  }
}

/** A rule of one's own, in the shape of those that are built in. */
export function customDocument({ rule, docs: own, examples }: CustomRule): RuleDocument {
  const { id, level, off, spec, clause, needs } = rule
  return {
    id,
    family: id.slice(0, id.indexOf('/')),
    level,
    on: off !== true,
    summary: own?.summary ?? '',
    spec,
    clause,
    scope: rule.scope ?? 'exchange',
    applies: ('applies' in rule ? rule.applies : undefined) ?? {},
    needs: needs ?? [],
    why: own?.why ?? '',
    fix: own?.fix ?? '',
    lines: own?.lines ?? null,
    limits: own?.limits ?? null,
    recipe: own?.recipe ?? null,
    examples: examples ?? { good: [], bad: [] },
  }
}
