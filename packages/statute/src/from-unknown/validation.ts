import { invalid, type StandardIssue } from '../invalid.ts'
import { isThing, type Reading, statusOf } from './reading.ts'

/** What a framework's own check of a request found wrong: Fastify, express-openapi-validator, celebrate. */
export const validation: Reading = (error) => {
  const { message, headers } = error
  const status = statusOf(error)
  // celebrate leaves the status to its own handler.
  const errors = status ? (fastify(error) ?? openapi(error)) : celebrate(error)
  return errors && { status: status ?? 400, headers, detail: message, extensions: { errors } }
}

type Issues = readonly StandardIssue[]
type List = readonly Readonly<Record<string, unknown>>[]

/**
 * What is wrong with the content is told by a pointer (RFC 9457 §3), with anything else by the name of the parameter or
 * field. Undefined if these are no issues.
 */
export function issueErrors(part: unknown, issues: unknown): object[] | undefined {
  if (!Array.isArray(issues)) return undefined
  if (/^(body|payload)$/.test(String(part))) return invalid(issues as Issues).body.errors
  const key = /^header/.test(String(part)) ? 'header' : 'parameter'
  return (issues as Issues).map(({ message, path = [] }) => ({ detail: message, [key]: path.map(String).join('.') }))
}

/** `validation` is what Ajv found, in the part of the request that `validationContext` names. */
function fastify({ validation, validationContext = 'body' }: Readonly<Record<string, unknown>>) {
  return issueErrors(
    validationContext,
    Array.isArray(validation) &&
      (validation as List).map(({ message, instancePath, params }) => {
        const { missingProperty, additionalProperty } = (params ?? {}) as Record<string, unknown>
        return { message, path: [...keys(instancePath), missingProperty ?? additionalProperty ?? []].flat() }
      }),
  )
}

/** express-openapi-validator: `/body/name`; its older versions have `.body.name`. */
function openapi({ errors }: Readonly<Record<string, unknown>>) {
  if (!Array.isArray(errors) || !errors.some(({ errorCode }) => String(errorCode).endsWith('openapi.validation')))
    return undefined
  return (errors as List).flatMap(({ message, path }) => {
    const [part, ...rest] = keys(path)
    return issueErrors(part, [{ message, path: rest }]) ?? []
  })
}

/** celebrate: a map of the errors that Joi made of each part of the request. */
function celebrate({ details }: Readonly<Record<string, unknown>>) {
  if (!isThing(details) || typeof details.get !== 'function') return undefined
  return [...(details as unknown as Map<string, { details: Issues }>)].flatMap(
    ([part, found]) => issueErrors(part, found.details) ?? [],
  )
}

/** `/a~1b/0` → `['a/b', '0']` (RFC 6901 §4); `.a.0` → `['a', '0']`. */
function keys(path: unknown): string[] {
  if (typeof path !== 'string') return []
  const parts = path.split(path.startsWith('.') ? '.' : '/')
  return parts.slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
