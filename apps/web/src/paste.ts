/** What somebody posts to be diagnosed: a form, plain text, JSON. It is read, answered and kept nowhere. */

/** Beyond this nothing is read: a longer text is no paste. */
export const longestPaste = 6_000_000
/** What may be posted (Accept-Post, LDP §7.1). */
export const pasteTypes = 'text/plain, application/x-www-form-urlencoded, application/json'

export type Pasted = { readonly text: string } | { readonly refused: 400 | 413 | 415; readonly detail: string }

export type PastedForm = { readonly text: string; readonly url: string | null } | Extract<Pasted, { refused: number }>

/** A text, or an address in the member `url` of a form. */
export async function readForm(request: Request): Promise<PastedForm> {
  const read = await readPaste(request, 'wanted a message, the output of curl -v, a HAR, a description')
  if ('refused' in read) return read
  const url = /^url=([^&]+)$/.exec(read.text)?.[1]
  return url === undefined
    ? { text: read.text, url: null }
    : { text: '', url: new URLSearchParams(read.text).get('url') }
}

/**
 * @param wanted What the text should have been, for who sends none.
 * @param most Octets.
 */
export async function readPaste(
  request: Request,
  wanted = 'wanted an error, a log line, a page',
  most = longestPaste,
): Promise<Pasted> {
  const type = (request.headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? ''
  const form = type === 'application/x-www-form-urlencoded'
  const json = type === 'application/json' || type.endsWith('+json')
  if (!form && !json && !type.startsWith('text/') && type !== 'application/octet-stream') {
    return { refused: 415, detail: `Cannot read "${type.slice(0, 60)}": wanted ${pasteTypes}.` }
  }
  const body = await bodyOf(request, most)
  if (body === null) return { refused: 413, detail: `The text is longer than ${most} bytes.` }
  // curl's --data sends a form type with whatever text there is.
  // A form sends every line end as CRLF; what somebody typed has none of its own.
  const typed = form ? new URLSearchParams(body).get('text') : null
  const text = typed !== null ? typed.replaceAll('\r\n', '\n') : json ? fromJson(body) : body
  return text.trim() === '' ? { refused: 400, detail: `There is no text: ${wanted}.` } : { text }
}

/** The member `text` of an object; a HAR or any other JSON is itself the text. */
function fromJson(body: string): string {
  try {
    const value: unknown = JSON.parse(body)
    const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : null
    return typeof text === 'string' && Object.keys(value as object).length === 1 ? text : body
  } catch {
    return body
  }
}

async function bodyOf(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const reader = request.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}
