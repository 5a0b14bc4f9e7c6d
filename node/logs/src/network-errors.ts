/** What the codes of a connection that failed mean, for a person. */
export const networkErrors: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was closed before the whole answer',
  EPIPE: 'the connection was closed before all was sent',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'no way leads to this host',
  ENETUNREACH: 'no way leads to this network',
  ENOTFOUND: 'the name of the host does not resolve',
  EAI_AGAIN: 'the name of the host cannot be resolved just now',
}
