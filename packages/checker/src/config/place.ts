import type { FindingSource } from '../finding.ts'
import { parseUrl } from '../read/url.ts'
import { templateOf } from '../route.ts'

/** The path of a URL, or of a target that is no URL. */
export function pathOf(url: string): string {
  return parseUrl(url)?.path ?? url.replace(/[?#].*$/s, '')
}

/** `GET /items/{id}`: where a finding was seen, without what differs from call to call. */
export function routeOfSource({ method, url }: FindingSource): string {
  const path = url === null ? '' : pathOf(url).slice(0, 400)
  return `${method ?? ''} ${templateOf(path)}`.trim()
}
