declare class TextDecoder {
  decode(octets: Uint8Array): string
}

const decoder = new TextDecoder()

/** Text in a memory: mostly short and ASCII, for which a loop is quicker than the platform's decoder. */
export function decode(buffer: ArrayBuffer, at: number, length: number): string {
  const octets = new Uint8Array(buffer, at, length)
  if (length > 64) return decoder.decode(octets)
  let text = ''
  for (let place = 0; place < length; place++) {
    const octet = octets[place] as number
    if (octet > 127) return decoder.decode(octets)
    text += String.fromCharCode(octet)
  }
  return text
}
