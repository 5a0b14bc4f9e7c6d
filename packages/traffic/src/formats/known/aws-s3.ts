import type { Format } from '../format.ts'

export const awsS3 = {
  name: 'aws-s3',
  title: 'AWS S3 server access log',
  vendor: 'AWS',
  shape: {
    kind: 'layout',
    layout:
      '{-} {-} [{time:zoned}] {client} {-} {-} {-} {-} "{request}" {status} {reason} {bytes} {-} {duration:ms} {-} "{referrer}" "{agent}"{?} {-} {-} {-} {-} {-} {host} {*}',
  },
  // What S3 does by itself, by a rule of the bucket, has no request.
  asides: [' S3.'],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be awsexamplebucket1 [06/Feb/2019:00:00:38 +0000] 192.0.2.3 79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be 3E57427F3EXAMPLE REST.GET.VERSIONING - "GET /awsexamplebucket1?versioning HTTP/1.1" 200 - 113 - 7 - "-" "S3Console/0.4" - s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234= SigV2 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader awsexamplebucket1.s3.us-west-1.amazonaws.com TLSV1.1',
      record: {
        time: Date.UTC(2019, 1, 6, 0, 0, 38),
        method: 'GET',
        path: '/awsexamplebucket1',
        host: 'awsexamplebucket1.s3.us-west-1.amazonaws.com',
        status: 200,
        bytes: 113,
        duration: 0.007,
        client: '192.0.2.3',
        userAgent: 'S3Console/0.4',
      },
    },
    {
      line: '79a59df9 bucket [06/Feb/2019:00:00:38 +0000] - - 3E57 S3.EXPIRE.OBJECT key - - - - 7 - - - - - -',
      record: null,
    },
  ],
} as const satisfies Format
