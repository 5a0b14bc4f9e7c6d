// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { SubcodeFamily } from '../model.ts'

export const subcodesLoaders: Readonly<Record<string, () => Promise<SubcodeFamily>>> = {
  cloudflare: () => import('./subcodes/cloudflare.ts').then((m) => m.family),
  envoy: () => import('./subcodes/envoy.ts').then((m) => m.family),
  haproxy: () => import('./subcodes/haproxy.ts').then((m) => m.family),
  heroku: () => import('./subcodes/heroku.ts').then((m) => m.family),
  iis: () => import('./subcodes/iis.ts').then((m) => m.family),
}
