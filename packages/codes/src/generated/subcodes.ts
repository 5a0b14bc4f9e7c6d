// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { SubcodeFamily } from '../model.ts'

export const subcodesLoaders: Readonly<Record<string, () => Promise<SubcodeFamily>>> = {
  "amazon-s3": () => import('./subcodes/amazon-s3.ts').then((m) => m.family),
  "aspnet-core-module": () => import('./subcodes/aspnet-core-module.ts').then((m) => m.family),
  "aws-api-gateway": () => import('./subcodes/aws-api-gateway.ts').then((m) => m.family),
  cloudflare: () => import('./subcodes/cloudflare.ts').then((m) => m.family),
  envoy: () => import('./subcodes/envoy.ts').then((m) => m.family),
  fastly: () => import('./subcodes/fastly.ts').then((m) => m.family),
  "google-cloud-load-balancing": () => import('./subcodes/google-cloud-load-balancing.ts').then((m) => m.family),
  grpc: () => import('./subcodes/grpc.ts').then((m) => m.family),
  haproxy: () => import('./subcodes/haproxy.ts').then((m) => m.family),
  heroku: () => import('./subcodes/heroku.ts').then((m) => m.family),
  iis: () => import('./subcodes/iis.ts').then((m) => m.family),
  "proxy-status": () => import('./subcodes/proxy-status.ts').then((m) => m.family),
  vercel: () => import('./subcodes/vercel.ts').then((m) => m.family),
  warning: () => import('./subcodes/warning.ts').then((m) => m.family),
}
