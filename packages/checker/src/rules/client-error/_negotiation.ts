/** The request fields by which a client states what it would rather get (RFC 9110 §12.5). */
export const negotiationFields = ['accept', 'accept-charset', 'accept-encoding', 'accept-language'] as const
