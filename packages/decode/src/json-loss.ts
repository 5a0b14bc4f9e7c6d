/** What a reader in JavaScript makes of a number that it cannot hold (RFC 8259 §6); null if nothing is lost. */
export function numberLoss(digits: string): string | null {
  if (!/\d/.test(digits) || (digits.length < 16 && !/e/i.test(digits))) return null
  const value = Number(digits)
  const shown = digits.length > 40 ? `${digits.slice(0, 40)}…` : digits
  if (!Number.isFinite(value)) return `${shown} is too large for JavaScript: it becomes Infinity (RFC 8259 §6)`
  if (!/^-?\d{16,}$/.test(digits)) return null
  // Text that comes back the same, as 12345678901234567000 does, is not seen to change.
  if (Number.isSafeInteger(value) || String(value) === digits || BigInt(value) === BigInt(digits)) return null
  return `${shown} is too large for JavaScript: it becomes ${value} (RFC 8259 §6)`
}
