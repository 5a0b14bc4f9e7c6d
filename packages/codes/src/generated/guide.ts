// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { Guide } from '../model.ts'

export const guideLoaders: Readonly<Record<string, () => Promise<Guide>>> = {
  301: () => import('./guide/301.ts').then((m) => m.guide),
  404: () => import('./guide/404.ts').then((m) => m.guide),
  429: () => import('./guide/429.ts').then((m) => m.guide),
}
