// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { GuidePage } from '../model.ts'

export const guidesLoaders: Readonly<Record<string, () => Promise<GuidePage>>> = {
  classes: () => import('./guides/classes.ts').then((m) => m.guide),
  "rest-methods": () => import('./guides/rest-methods.ts').then((m) => m.guide),
  "problem-details": () => import('./guides/problem-details.ts').then((m) => m.guide),
  authentication: () => import('./guides/authentication.ts').then((m) => m.guide),
  redirects: () => import('./guides/redirects.ts').then((m) => m.guide),
  caching: () => import('./guides/caching.ts').then((m) => m.guide),
  "rate-limits": () => import('./guides/rate-limits.ts').then((m) => m.guide),
  "long-running-work": () => import('./guides/long-running-work.ts').then((m) => m.guide),
  "who-said-it": () => import('./guides/who-said-it.ts').then((m) => m.guide),
  alerting: () => import('./guides/alerting.ts').then((m) => m.guide),
  "ten-mistakes": () => import('./guides/ten-mistakes.ts').then((m) => m.guide),
}
