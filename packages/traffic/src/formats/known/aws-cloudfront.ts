import { zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const awsCloudfront = {
  name: 'aws-cloudfront',
  title: 'AWS CloudFront standard log',
  vendor: 'AWS',
  shape: {
    kind: 'w3c',
    keys: {
      date: 'date',
      time: 'clock',
      'c-ip': 'client',
      'cs-method': 'method',
      'x-host-header': 'host',
      'cs(Host)': 'host',
      'cs-uri-stem': 'target',
      'sc-status': 'status!',
      'cs(Referer)': 'referrer',
      'cs(User-Agent)': 'agent:percent',
      'sc-bytes': 'bytes',
      'time-taken': 'duration:s',
      'x-edge-result-type': 'reason!',
    },
  },
  utc: true,
  rules: [zeroIsGone],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      before: [
        '#Version: 1.0',
        '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields',
      ],
      line: '2014-05-23\t01:13:11\tFRA2\t182\t192.0.2.10\tGET\td111111abcdef8.cloudfront.net\t/view/my/file.html\t200\thttps://example.com/\tMozilla/5.0%2520(Windows;%2520x)\t-\t-\tMiss\tMRVMF7KydIvxMWfJIglgwHQwZsbG2IhRJ07sn9AkKUFSHS9EXAMPLE==\texample.com\thttps\t217\t0.001\t-\tTLSv1.2\tECDHE-RSA-AES128-GCM-SHA256\tMiss\tHTTP/1.1\t-\t-',
      record: {
        time: Date.UTC(2014, 4, 23, 1, 13, 11),
        method: 'GET',
        path: '/view/my/file.html',
        host: 'example.com',
        status: 200,
        bytes: 182,
        duration: 0.001,
        client: '192.0.2.10',
        userAgent: 'Mozilla/5.0 (Windows; x)',
        referrer: 'https://example.com/',
      },
    },
    {
      before: [
        '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status x-edge-result-type',
      ],
      line: '2014-05-23\t01:13:12\tLAX1\t0\t192.0.2.10\tGET\td111111abcdef8.cloudfront.net\t/a\t000\tError',
      record: { status: 499, statusText: '000', host: 'd111111abcdef8.cloudfront.net' },
    },
  ],
} as const satisfies Format
