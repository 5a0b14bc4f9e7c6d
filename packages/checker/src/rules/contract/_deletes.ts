import type { Exchange } from '@statute/http'
import { parseDate } from '@statute/http'
import type { History } from '../../history.ts'
import { urlOf } from '../../read/url.ts'

/** Longer than this, and a recording is of several runs. */
const longest = 3600_000

/**
 * The last DELETE of the same resource that was done at once, if nothing since may have made it anew: no write to it, none to
 * the collection that it is in, and no answer that names it as its Location.
 */
export function deletionBefore(
  exchange: Exchange,
  history: History,
  isDone: (status: number) => boolean,
): Exchange | null {
  const own = history.of(exchange)
  const deletion = own.findLast(({ request, response }) => request?.method === 'DELETE' && isDone(response.status))
  // With a body it deletes what that names, which need not be the whole.
  if (deletion === undefined || deletion.request?.body.hasContent || !isSameRun(deletion, exchange)) return null
  const since = history.recent.slice(history.recent.lastIndexOf(deletion) + 1)
  if (history.recent.includes(deletion) && since.some((one) => mayRestore(one, exchange))) return null
  const later = own.slice(own.indexOf(deletion) + 1)
  if (later.some(({ request }) => request !== null && writes.includes(request.method))) return null
  return history.leadingTo(exchange).some((one) => since.includes(one)) ? null : deletion
}

const writes = ['PUT', 'POST', 'PATCH']

function mayRestore(write: Exchange, exchange: Exchange): boolean {
  if (write.request === null || !writes.includes(write.request.method) || write.response.status >= 400) return false
  const [to, path] = [urlOf(write), urlOf(exchange)?.path]
  if (to === null || path === undefined) return false
  // A POST to `/items` may make `/items/7`; one to `/items/7/restore` may bring it back.
  return path.startsWith(`${trim(to.path)}/`) || to.path.startsWith(`${trim(path)}/`) || to.path === path
}

function isSameRun(earlier: Exchange, later: Exchange): boolean {
  if (earlier.source.file !== later.source.file) return false
  const [from, to] = [dateOf(earlier), dateOf(later)]
  return from === null || to === null || (to >= from && to - from <= longest)
}

function dateOf({ response }: Exchange): number | null {
  const date = response.fields.get('date')
  return date === null ? null : parseDate(date)
}

function trim(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path
}
