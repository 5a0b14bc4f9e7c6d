/** Walks the operations of a description: the safe ones, and the others only if they are asked for. */
import type { Exchange } from '@statute/http'
import type { Ask } from './ask.ts'
import type { Courier } from './courier.ts'
import type { Operation } from './options.ts'
import { fullPlan, smallPlan } from './plan.ts'
import { runPlan } from './run-plan.ts'

/** What removes things comes last, so that there is something to look at before. */
const order = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** @param base What the paths of the description are added to. */
export async function* walkOperations(
  courier: Courier,
  operations: readonly Operation[],
  base: URL,
): AsyncGenerator<Exchange> {
  const place = (method: string) => (order.includes(method) ? order.indexOf(method) : order.length)
  const sorted = operations
    .map((one) => ({ ...one, method: one.method.toUpperCase() }))
    .sort((a, b) => place(a.method) - place(b.method))
  let first = true
  let unsafe = 0
  for (const operation of sorted) {
    if (courier.ended) break
    const { method } = operation
    if (!order.includes(method)) continue
    if (!safe.has(method) && !courier.settings.unsafe) {
      unsafe++
      continue
    }
    const url = urlOf(operation, base)
    if (typeof url === 'string') {
      courier.note(`${method} ${operation.path} is left out: ${url}`)
      continue
    }
    const got = yield* courier.ask({ step: 'operation', method, url, ...contentOf(operation) })
    if (got === null || method !== 'GET') continue
    yield* runPlan(courier, first ? fullPlan : smallPlan, url, got)
    first = false
  }
  if (unsafe > 0) courier.note(`${unsafe} operations are left out because they change things; "unsafe" would send them`)
}

function contentOf({ method, body, contentType }: Operation): Pick<Ask, 'body' | 'fields'> {
  if (safe.has(method) || (method === 'DELETE' && body === undefined)) return {}
  return { body: body ?? '{}', fields: [['Content-Type', contentType ?? 'application/json']] }
}

/** @returns Why there is none, if a value is missing. */
export function urlOf({ path, parameters = {} }: Operation, base: URL): URL | string {
  const missing: string[] = []
  const filled = path.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(parameters, name) ? `${parameters[name]}` : ''
    // An empty value, or dots, would make it another path.
    if (value === '' || value === '.' || value === '..') missing.push(name)
    return encodeURIComponent(value)
  })
  if (missing.length > 0) return `no value for ${missing.map((name) => `"${name}"`).join(', ')}`
  const prefix = base.pathname.endsWith('/') ? base.pathname.slice(0, -1) : base.pathname
  const text = `${base.origin}${prefix}${filled.startsWith('/') ? '' : '/'}${filled}`
  return URL.canParse(text) ? new URL(text) : `"${filled.slice(0, 60)}" makes no URL`
}
