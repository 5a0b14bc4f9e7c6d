import { attempt, isErrorStatus, isThing, type Reading } from './reading.ts'
import { issueErrors } from './validation.ts'

type Finding = { readonly message?: string; readonly path?: string }

/** Elysia: what its validators found, and what is thrown as `status(404, 'No such thing')`. */
export const elysia: Reading = (error) => {
  const { code, type, response } = error
  if (isErrorStatus(code) && 'response' in error && !('stack' in error))
    return { status: code, detail: response, extensions: isThing(response) ? response : undefined }
  if (code !== 'VALIDATION') return undefined
  // What our own handler returned is not what its schema promises.
  if (type === 'response') return { status: 500 }
  // The message is JSON with all that was sent in it, so it is no detail.
  const all = attempt(() => error.all as readonly Finding[])
  const issues = all?.map(({ message, path = '' }) => ({ message, path: keys(path) }))
  return { status: 422, extensions: { errors: attempt(() => issueErrors(type, issues)) } }
}

/** TypeBox has `/a/0`, the other validators `a.0`, and `root` is the whole. */
function keys(path: string): string[] {
  return path === 'root' ? [] : path.split(/[./]/).filter(Boolean)
}
