/**
 * The content of a message, and how much of it is known. A body that was not captured is no empty body: rules that need
 * it cannot tell.
 */
export class Body {
  readonly state: 'known' | 'cut' | 'not captured'
  /** As text, content codings taken off where that was possible; empty if nothing was captured. */
  readonly text: string
  /** Octets as they went over the wire, after transfer codings; null if nobody counted them. */
  readonly length: number | null
  /** The octets, if the capture has them: content codings still on. */
  readonly bytes: Uint8Array | null
  #json: { readonly value: unknown } | undefined | null = null

  constructor(state: Body['state'], text: string, length: number | null = null, bytes: Uint8Array | null = null) {
    this.state = state
    this.text = text
    this.length = length
    this.bytes = bytes
  }

  static readonly notCaptured: Body = new Body('not captured', '')
  static readonly empty: Body = new Body('known', '', 0)

  /** A whole body that is known as text; its octets are those of UTF-8. */
  static of(text: string): Body {
    return text === '' ? Body.empty : new Body('known', text)
  }

  /** The number of octets, counted from the text if need be; null if the body is not known whole. */
  get size(): number | null {
    if (this.length !== null) return this.length
    return this.state === 'known' ? utf8Length(this.text) : null
  }

  /** Known, whole, and without an octet. */
  get isEmpty(): boolean {
    return this.state === 'known' && this.text === '' && (this.length ?? 0) === 0
  }

  /** Known to have at least one octet. */
  get hasContent(): boolean {
    return this.text !== '' || (this.length ?? 0) > 0
  }

  /** The value if the whole body is JSON (a byte order mark is allowed for); undefined if not, or if it is not known. */
  get json(): unknown {
    if (this.#json === null) this.#json = this.#parse()
    return this.#json?.value
  }

  /** Lets go of the value: it is made again if somebody asks. A stream of exchanges would keep them all. */
  forget(): void {
    this.#json = null
  }

  #parse(): { readonly value: unknown } | undefined {
    if (this.state !== 'known' || this.text === '') return undefined
    try {
      return { value: JSON.parse(this.text.charCodeAt(0) === 0xfeff ? this.text.slice(1) : this.text) }
    } catch {
      return undefined
    }
  }
}

/** Octets of a text in UTF-8, without encoding it. A half of a surrogate pair counts as the three of U+FFFD. */
export function utf8Length(text: string): number {
  let octets = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) octets += 1
    else if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      octets += 2
      i++
    } else octets += 2
  }
  return octets
}
