/** Secrets in a text, put out of sight letter for letter, so that places stay where they are. */
import { fromBase64 } from '@statute/decode'

/** A pattern whose first group is the secret, and what else must hold for it: words of a sentence are no secrets. */
interface Secret {
  readonly pattern: RegExp
  readonly is?: (text: string) => boolean
}

const random = (text: string) => /\d/.test(text) && /[a-z]/i.test(text)

const secrets: readonly Secret[] = [
  // The signature of a JWT: header and payload can be read by anybody, the signature makes them usable.
  { pattern: /\beyJ[\w-]{5,4000}\.[\w-]{2,8000}\.([\w-]{8,2000})/g },
  { pattern: /\bbasic\s+([A-Za-z0-9+/]{4,4000}={0,2})/gi, is: (text) => fromBase64(text)?.includes(':') === true },
  { pattern: /\b(?:digest|negotiate|ntlm)\s+([A-Za-z0-9+/=._~-]{16,4000})/gi, is: random },
  { pattern: /\b(?:bearer|token)\s+(?!eyJ)([A-Za-z0-9+/=._~-]{12,4000})/gi, is: random },
  { pattern: /\bset-cookie:\s*[^=\s;]{1,200}=([^;\r\n]{4,4000})/gi },
  {
    pattern:
      /\b(?:api[_-]?key|apikey|access[_-]?token|refresh[_-]?token|client[_-]?secret|secret(?:[_-]?access)?[_-]?key|x-api-key|x-amz-security-token|sig|signature)["']?\s*[:=]\s*["']?([^\s"'&,;}<]{6,4000})/gi,
    is: random,
  },
  { pattern: /\b(?:password|passwd|pwd)["']?(?:=|\s*:\s*["'])([^\s"'&,;}<]{3,400})/gi },
  {
    pattern:
      /[?&;](?:token|key|session|session_?id|sid|auth|authorization|code|access|secret|jwt|apikey|api_key|access_token|id_token)=([^\s"'&#;<>]{6,4000})/gi,
  },
  { pattern: /\b(AIza[\w-]{30,40})\b/g },
  { pattern: /:\/\/[^\s:@/]{1,100}:([^\s@/]{1,200})@/g },
  {
    pattern:
      /\b((?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|glpat-[\w-]{20,})\b/g,
  },
]

const maskLetter = '•'

/** The same text with what would let somebody in replaced by dots of the same length. */
export function maskSecrets(text: string): string {
  let masked = text
  for (const { pattern, is } of secrets) {
    masked = masked.replace(pattern, (whole: string, secret: string) => {
      if (is && !is(secret)) return whole
      const at = whole.lastIndexOf(secret)
      return whole.slice(0, at) + maskLetter.repeat(secret.length) + whole.slice(at + secret.length)
    })
  }
  // Every value of a Cookie field; the names stay.
  return masked.replace(/\bcookie:[^\r\n]{1,8000}/gi, (line) =>
    line.replace(/=([^;\s•]{4,4000})/g, (_, value: string) => `=${maskLetter.repeat(value.length)}`),
  )
}
