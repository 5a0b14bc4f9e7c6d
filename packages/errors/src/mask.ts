/** Secrets in a text, put out of sight letter for letter, so that places stay where they are. */

/** `Authorization: Basic …`, cookies, keys: the value is masked, its name is kept. */
const secrets: readonly RegExp[] = [
  // The signature of a JWT: header and payload can be read by anybody, the signature makes them usable.
  /\beyJ[\w-]{5,4000}\.[\w-]{2,8000}\.([\w-]{8,2000})/g,
  /\b(?:basic|digest|negotiate|ntlm)\s+([A-Za-z0-9+/=._~-]{8,4000})/gi,
  /\b(?:bearer|token)\s+(?!eyJ)([A-Za-z0-9+/=._~-]{12,4000})/gi,
  /\bset-cookie:\s*[^=\s;]{1,200}=([^;\r\n]{4,4000})/gi,
  // Every value of a Cookie field; the names stay.
  /(?<=\bcookie:[^\r\n]{0,4000})=([^;\s]{4,4000})/gi,
  /\b(?:api[_-]?key|apikey|access[_-]?token|refresh[_-]?token|client[_-]?secret|secret(?:[_-]?access)?[_-]?key|password|passwd|pwd|x-api-key|x-amz-security-token|sig|signature)["']?\s*[:=]\s*["']?([^\s"'&,;}<]{6,4000})/gi,
  /:\/\/[^\s:@/]{1,100}:([^\s@/]{1,200})@/g,
  /\b((?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|glpat-[\w-]{20,})\b/g,
]

export const maskLetter = '•'

/** The same text with what would let somebody in replaced by dots of the same length. */
export function maskSecrets(text: string): string {
  let masked = text
  for (const pattern of secrets) {
    masked = masked.replace(pattern, (whole: string, secret: string) => {
      const at = whole.lastIndexOf(secret)
      return whole.slice(0, at) + maskLetter.repeat(secret.length) + whole.slice(at + secret.length)
    })
  }
  return masked
}
