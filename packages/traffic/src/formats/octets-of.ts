// A web standard that every runtime has; the compiler's `lib` knows the language only.
declare class TextEncoder {
  encode(text: string): Uint8Array
}

const encoder = new TextEncoder()

/** A text in UTF-8. */
export function octetsOf(text: string): Uint8Array {
  return encoder.encode(text)
}
