// Written by tools/generate-formats.ts: add a file to known/, and run npm run generate.
import type { Format } from './format.ts'
import { apacheVhost } from './known/apache-vhost.ts'
import { awsAlb } from './known/aws-alb.ts'
import { awsCloudfront } from './known/aws-cloudfront.ts'
import { awsElb } from './known/aws-elb.ts'
import { awsS3 } from './known/aws-s3.ts'
import { caddy } from './known/caddy.ts'
import { cloudflare } from './known/cloudflare.ts'
import { combinedMore } from './known/combined-more.ts'
import { common } from './known/common.ts'
import { django } from './known/django.ts'
import { envoy } from './known/envoy.ts'
import { envoyJson } from './known/envoy-json.ts'
import { gandi } from './known/gandi.ts'
import { googleCloud } from './known/google-cloud.ts'
import { haproxyHttp } from './known/haproxy-http.ts'
import { haproxyTcp } from './known/haproxy-tcp.ts'
import { heroku } from './known/heroku.ts'
import { hostAsIdent } from './known/host-as-ident.ts'
import { ingressNginx } from './known/ingress-nginx.ts'
import { istio } from './known/istio.ts'
import { json } from './known/json.ts'
import { logfmt } from './known/logfmt.ts'
import { lograge } from './known/lograge.ts'
import { ltsv } from './known/ltsv.ts'
import { morganDev } from './known/morgan-dev.ts'
import { morganShort } from './known/morgan-short.ts'
import { morganTiny } from './known/morgan-tiny.ts'
import { nginxCombined } from './known/nginx-combined.ts'
import { nginxMain } from './known/nginx-main.ts'
import { nginxNamedTimes } from './known/nginx-named-times.ts'
import { nginxProxyManager } from './known/nginx-proxy-manager.ts'
import { nginxProxyManagerStandard } from './known/nginx-proxy-manager-standard.ts'
import { nginxTimed } from './known/nginx-timed.ts'
import { pinoHttp } from './known/pino-http.ts'
import { rails } from './known/rails.ts'
import { squid } from './known/squid.ts'
import { traefikClf } from './known/traefik-clf.ts'
import { traefikJson } from './known/traefik-json.ts'
import { uvicorn } from './known/uvicorn.ts'
import { uwsgi } from './known/uwsgi.ts'
import { vhostCombined } from './known/vhost-combined.ts'
import { vhostCommon } from './known/vhost-common.ts'
import { w3c } from './known/w3c.ts'
import { werkzeug } from './known/werkzeug.ts'

/** Every format that is known, by name. */
export const formats: readonly Format[] = [
  apacheVhost,
  awsAlb,
  awsCloudfront,
  awsElb,
  awsS3,
  caddy,
  cloudflare,
  combinedMore,
  common,
  django,
  envoyJson,
  envoy,
  gandi,
  googleCloud,
  haproxyHttp,
  haproxyTcp,
  heroku,
  hostAsIdent,
  ingressNginx,
  istio,
  json,
  logfmt,
  lograge,
  ltsv,
  morganDev,
  morganShort,
  morganTiny,
  nginxCombined,
  nginxMain,
  nginxNamedTimes,
  nginxProxyManagerStandard,
  nginxProxyManager,
  nginxTimed,
  pinoHttp,
  rails,
  squid,
  traefikClf,
  traefikJson,
  uvicorn,
  uwsgi,
  vhostCombined,
  vhostCommon,
  w3c,
  werkzeug,
]
