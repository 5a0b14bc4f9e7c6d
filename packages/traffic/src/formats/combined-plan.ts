import type { Plan } from '../scanner/plan.ts'
import { combinedMore } from './known/combined-more.ts'
import { common } from './known/common.ts'
import { nginxCombined } from './known/nginx-combined.ts'

/** The combined format on the fast path, and what may come among it. */
export function combinedPlan(zone: number): Plan {
  return { fast: 'common', formats: [nginxCombined, combinedMore, common], wrappers: [], colours: false, zone }
}
