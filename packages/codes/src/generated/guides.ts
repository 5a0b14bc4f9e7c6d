// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { GuidePage } from '../model.ts'

export const guidesLoaders: Readonly<Record<string, () => Promise<GuidePage>>> = {
  classes: () => import('./guides/classes.ts').then((m) => m.guide),
}
