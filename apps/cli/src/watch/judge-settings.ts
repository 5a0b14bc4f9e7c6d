import type { JudgeSettings } from '@statute/traffic/judge/settings'
import { Trouble } from '../check/trouble.ts'
import { parseData, readText } from './read-file.ts'
import type { WatchSettings } from './settings.ts'

/** What the judge is told: planned work, the objective, and the rules that a person wrote. */
export async function judgeSettings({ maintenance, slo, rules }: WatchSettings): Promise<JudgeSettings> {
  return {
    maintenance,
    ...(slo === null ? {} : { objective: slo, burnRate: true }),
    ...(rules === null ? {} : { rules: await readRuleFile(rules) }),
  }
}

async function readRuleFile(path: string): Promise<NonNullable<JudgeSettings['rules']>> {
  const { readRules } = await import('@statute/traffic/judge/rules')
  const value = await parseData(path, await readText(path))
  const { rules, problems } = readRules(value)
  if (problems.length > 0) throw new Trouble(`Cannot use --rules "${path}":\n  ${problems.join('\n  ')}`)
  return rules
}
