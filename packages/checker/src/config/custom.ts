import type { CustomRule } from './model.ts'
import { show } from './show.ts'

type Problem = (place: string, message: string) => void

/** A rule of one's own: enough of its shape that the engine can run it. */
export function readCustom(value: unknown, place: string, taken: Set<string>, problem: Problem): CustomRule | null {
  const { rule, docs, examples } = objectOf(value)
  const { id, level, spec, clause, check } = objectOf(rule)
  let sound = true
  const wrong = (where: string, message: string) => {
    sound = false
    problem(`${place}.${where}`, message)
  }
  if (typeof id !== 'string' || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) {
    wrong('rule.id', `${show(id)} is no id, wanted "family/name" in small letters`)
  } else if (taken.has(id)) wrong('rule.id', `"${id}" is there already, wanted a name of its own`)
  else taken.add(id)
  if (!['error', 'warning', 'advice'].includes(level as string)) {
    wrong('rule.level', `${show(level)} is no level, wanted "error", "warning" or "advice"`)
  }
  if (!Array.isArray(spec) || !spec.every((one) => typeof one === 'string')) {
    wrong('rule.spec', `${show(spec)}, wanted a list of sections, empty if there is none`)
  }
  if (clause !== undefined && !('keyword' in objectOf(clause))) wrong('rule.clause', 'wanted { keyword, binds }')
  if (typeof check !== 'function') wrong('rule.check', `${show(check)}, wanted a function`)
  for (const part of ['summary', 'why', 'fix'] as const) {
    if (docs !== undefined && typeof objectOf(docs)[part] !== 'string')
      wrong(`docs.${part}`, 'missing, wanted a sentence')
  }
  for (const part of ['good', 'bad'] as const) {
    if (examples !== undefined && !Array.isArray(objectOf(examples)[part])) wrong(`examples.${part}`, 'wanted a list')
  }
  if (!sound) return null
  const whole = { clause: { keyword: null, binds: null }, ...objectOf(rule) }
  return { ...(value as CustomRule), rule: whole as unknown as CustomRule['rule'] }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
