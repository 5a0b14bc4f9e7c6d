import type { Exchange } from '@statute/http'
import { urlOf } from './read/url.ts'

/** The route of an exchange, to group findings: its path with what looks like an identifier put as `{id}`. */
export function routeOf(exchange: Exchange): string {
  const url = urlOf(exchange)
  const path = url?.path ?? exchange.request?.target.replace(/[?#].*$/s, '') ?? ''
  return path.length > 400 ? templateOf(path.slice(0, 400)) : templateOf(path)
}

/** `/items/42/files/3f2b…` → `/items/{id}/files/{id}` */
export function templateOf(path: string): string {
  return path
    .split('/')
    .map((part) => (isIdentifier(part) ? '{id}' : part))
    .join('/')
}

function isIdentifier(part: string): boolean {
  if (part === '') return false
  if (/^\d+$/.test(part)) return true
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(part)) return true
  // Hashes, keys: long, of letters and figures, at least three of them figures.
  return part.length >= 12 && /^[0-9A-Za-z_-]+$/.test(part) && part.replace(/\D/g, '').length >= 3
}
