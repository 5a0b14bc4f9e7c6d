import { isThing, type Reading, statusOf } from './reading.ts'

/** `HTTPError` of h3, and `H3Error` of its first version: `data` and `body` are meant for the client. */
export const h3: Reading = (error) => {
  if (!('unhandled' in error)) return undefined
  // What was thrown as something else is wrapped, and nothing of the wrapper is for the client.
  if (error.unhandled) return { instead: error.cause }
  const { headers, message, data, body } = error
  const found = statusOf(error)
  if (!found) return undefined
  return {
    status: found,
    headers,
    detail: /^HTTPError\b/.test(String(message)) ? undefined : message,
    extensions: { ...(isThing(body) && body), data },
  }
}
