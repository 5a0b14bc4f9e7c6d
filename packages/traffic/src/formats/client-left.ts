import type { StatusRule } from './format.ts'

/** A status of three zeros, as nginx, CloudFront, Squid and Caddy write it: the client left before there was an answer. */
export const zeroIsGone: StatusRule = { status: 0, to: 499 }

/** A dash in place of the status, as Node writes it for a request that was aborted. */
export const dashIsGone: StatusRule = { status: '-', to: 499 }

/** nginx writes 009 for HTTP/0.9, which has no status line. */
export const nineIsNone: StatusRule = { status: 9, to: 0 }
