import type { Exchange } from '@statute/http'
import { hasCredentials } from '../../capture.ts'
import type { DescribedOperation, Description } from '../../openapi/model.ts'

/** Whether an operation cannot be used without credentials that a request would show. */
export function demandsCredentials({ security }: DescribedOperation, { securitySchemes }: Description): boolean {
  if (security.length === 0) return false
  // A certificate is shown to TLS, not to HTTP.
  const isSeen = (name: string) => securitySchemes.get(name)?.type !== 'mutualTLS'
  return security.every((schemes) => schemes.length > 0 && schemes.every(isSeen))
}

/** Whether a request carries credentials, of whichever kind: those of the operation, or what looks like some. */
export function carriesCredentials(
  { request }: Exchange,
  { security }: DescribedOperation,
  { securitySchemes }: Description,
): boolean {
  if (request === null) return false
  if (hasCredentials(request)) return true
  const query = (request.url ?? request.target).split('?')[1] ?? ''
  return security.flat().some((id) => {
    const { type, in: place, name } = securitySchemes.get(id) ?? { type: '', in: '', name: '' }
    if (type !== 'apiKey' || name === '') return false
    return place === 'query' ? query.split('&').some((pair) => pair.startsWith(`${name}=`)) : request.fields.has(name)
  })
}
