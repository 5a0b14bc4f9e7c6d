import type { Need } from '@statute/checker'

/** What rules need of a capture: as it is said of a rule, and as it is said if it is not there. */
export const needWords: Readonly<Record<Need, { readonly wanted: string; readonly lacking: string }>> = {
  'response.fields': {
    wanted: 'Every field of the response.',
    lacking: 'Fields of the responses were left out',
  },
  'request.fields': {
    wanted: 'Every field of the request.',
    lacking: 'Fields of the requests were left out',
  },
  'response.body': {
    wanted: 'The whole body of the response.',
    lacking: 'Bodies of the responses were not captured, or not to their end',
  },
  'request.body': {
    wanted: 'The whole body of the request.',
    lacking: 'Bodies of the requests were not captured',
  },
  octets: {
    wanted: 'The body of the response octet for octet.',
    lacking: 'Bodies are not here octet for octet',
  },
  interim: { wanted: 'Interim responses.', lacking: 'Interim responses were not captured' },
  hop: {
    wanted: 'Connection, Transfer-Encoding and their kin.',
    lacking: 'Fields of the connection are not captured reliably',
  },
  'request.hop': {
    wanted: 'Host and Connection of the request.',
    lacking: 'Host and Connection of the requests are not captured reliably',
  },
  credentials: {
    wanted: 'The credentials of requests, masked or not.',
    lacking: 'Credentials of the requests were taken out',
  },
  recording: {
    wanted: 'A recording, no text that was written down.',
    lacking: 'A text that was written down shows no times and no senders',
  },
}
