// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { CodeFacts } from '../model.ts'

export const factsLoaders: Readonly<Record<string, () => Promise<CodeFacts>>> = {
  301: () => import('./facts/301.ts').then((m) => m.facts),
  404: () => import('./facts/404.ts').then((m) => m.facts),
  429: () => import('./facts/429.ts').then((m) => m.facts),
}
