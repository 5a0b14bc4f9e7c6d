/** Names that nginx, Apache and GoAccess give to formats that have another name here. */
export const otherNames: Readonly<Record<string, string>> = {
  combined: 'nginx-combined',
  vhost_combined: 'vhost-combined',
  vcombined: 'vhost-combined',
  vcommon: 'vhost-common',
  cloudfront: 'aws-cloudfront',
  awselb: 'aws-elb',
  awsalb: 'aws-alb',
  awss3: 'aws-s3',
  traefikclf: 'traefik-clf',
  nginx: 'nginx-combined',
  apache: 'nginx-combined',
}
