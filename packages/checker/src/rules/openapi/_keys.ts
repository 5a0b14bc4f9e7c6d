import type { DescribedOperation, DescribedResponse } from '../../openapi/model.ts'
import { isClass, responseFor } from '../../openapi/response.ts'

/** Whether the description says what a status means here: by its own key, by its class, or by `default`. */
export function covers(operation: DescribedOperation, status: number): boolean {
  return responseFor(operation, status) !== null
}

/** The responses with one of these keys, word for word; those that could not be read are left out. */
export function responsesWith({ responses }: DescribedOperation, ...keys: readonly string[]): DescribedResponse[] {
  return responses.filter(({ key, isKnown }) => isKnown && keys.includes(key))
}

/** Whether a key is a code of one of these classes, or the class itself. */
export function isOfClass(key: string, ...digits: readonly string[]): boolean {
  return (/^\d{3}$/.test(key) || isClass(key)) && digits.includes(key[0] ?? '')
}

export function takesHeader({ parameters }: DescribedOperation, ...names: readonly string[]): boolean {
  return parameters.some((one) => one.in === 'header' && names.includes(one.name.toLowerCase()))
}

/** Probes and static files, which answer the one thing or nothing. */
export function isHealthOrStatic({ path, tags }: DescribedOperation): boolean {
  return (
    /\/(?:health|healthz|healthcheck|health-check|live|livez|liveness|ready|readyz|readiness|ping|metrics|favicon\.ico|robots\.txt)\/?$/i.test(
      path,
    ) || tags.some((tag) => /^(?:health|static|monitoring|probes?)/i.test(tag))
  )
}
