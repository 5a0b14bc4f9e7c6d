import type { Plan } from '@statute/traffic'
import { combinedPlan } from '@statute/traffic/formats/combined-plan'
import { isPlainCombined } from '@statute/traffic/formats/plain-combined'
import { LogTrouble } from './trouble.ts'

/** Octets that are looked at to find out how a log is written. */
export const sampleSize = 1 << 17

export interface PlanOptions {
  /** Name of a format, or a definition of one: a `log_format`, a `LogFormat`, `#Fields:`, or what GoAccess takes. */
  readonly format?: string
  /** For times without a zone: minutes east of UTC; this machine's zone unless told. */
  readonly zone?: number
}

/** How the lines of a file are read: as a person said, or as its beginning looks. */
export async function planFor(head: Uint8Array, { format, zone }: PlanOptions): Promise<Plan> {
  const offset = zone ?? -new Date().getTimezoneOffset()
  if (format === undefined && isPlainCombined(head)) return combinedPlan(offset)
  const { detect } = await import('@statute/traffic/formats/detect')
  const { plan } = await detect(head, offset)
  if (format === undefined) return plan
  const { readDefinition } = await import('@statute/traffic/formats/layouts/read-definition')
  try {
    const definition = readDefinition(format)
    const heads = definition.heads.length > 0 ? definition.heads : (plan.heads ?? [])
    const inOrder = plan.inOrder === true || heads.length > 0 || definition.format.shape.kind === 'rails'
    return { ...plan, fast: null, formats: [definition.format], heads, inOrder }
  } catch (error) {
    throw new LogTrouble(`Cannot use the format: ${(error as Error).message}`)
  }
}
