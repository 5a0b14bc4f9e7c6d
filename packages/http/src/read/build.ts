/** Makes messages out of what a reader knows, and fills in what it does not. */
import { Body } from '../body.ts'
import { Fields } from '../fields.ts'
import type { Request, Response } from '../message.ts'

export function buildRequest(
  known: Partial<Omit<Request, 'kind'>> & { readonly method: string; readonly target: string },
): Request {
  const fields = known.fields ?? Fields.notCaptured
  return {
    kind: 'request',
    version: '',
    body: Body.notCaptured,
    exact: false,
    ...known,
    fields,
    url: known.url ?? urlOf(known.target),
  }
}

export function buildResponse(known: Partial<Omit<Response, 'kind'>> & { readonly status: number }): Response {
  return {
    kind: 'response',
    version: '',
    reason: '',
    fields: Fields.notCaptured,
    body: Body.notCaptured,
    trailers: noFields,
    interim: null,
    exact: false,
    wire: null,
    ...known,
  }
}

const noFields = new Fields()

/**
 * The URL of a request target (RFC 9110 §7.1). Only an absolute target names its scheme; a path does not, whatever Host
 * says, so it has no URL.
 */
function urlOf(target: string): string | null {
  if (!/^https?:\/\//i.test(target)) return null
  const fragment = target.indexOf('#')
  return fragment < 0 ? target : target.slice(0, fragment)
}

/** `HTTP/1.1`, `http/2.0+quic/46`, `h2`, `h3-29` → `1.1`, `2`, `2`, `3`; empty for what is no version (`unknown`). */
export function versionOf(text: string): string {
  const found = /^(?:https?\/|h)?(\d)(?:\.(\d))?(?:c|[+-][\w/.+-]{1,20})?$/i.exec(text.slice(0, 40).trim())
  if (!found) return ''
  const [, major = '', minor = ''] = found
  if (major === '1') return `1.${minor === '0' ? '0' : '1'}`
  return major === '0' ? '0.9' : major
}
