// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { Comparison } from '../model.ts'

export const compareLoaders: Readonly<Record<string, () => Promise<Comparison>>> = {
  "401-403": () => import('./compare/401-403.ts').then((m) => m.comparison),
}
