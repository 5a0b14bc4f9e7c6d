// Generated from packages/traffic/src/formats/known by tools/generate-traffic.ts: add a file there.
import type { Format } from '../formats/format.ts'
import { apacheVhost } from '../formats/known/apache-vhost.ts'
import { awsAlb } from '../formats/known/aws-alb.ts'
import { awsCloudfront } from '../formats/known/aws-cloudfront.ts'
import { awsElb } from '../formats/known/aws-elb.ts'
import { awsS3 } from '../formats/known/aws-s3.ts'
import { caddy } from '../formats/known/caddy.ts'
import { cloudflare } from '../formats/known/cloudflare.ts'
import { combinedMore } from '../formats/known/combined-more.ts'
import { common } from '../formats/known/common.ts'
import { django } from '../formats/known/django.ts'
import { envoyJson } from '../formats/known/envoy-json.ts'
import { envoy } from '../formats/known/envoy.ts'
import { fastify } from '../formats/known/fastify.ts'
import { gandi } from '../formats/known/gandi.ts'
import { googleCloud } from '../formats/known/google-cloud.ts'
import { haproxyClf } from '../formats/known/haproxy-clf.ts'
import { haproxyHttp } from '../formats/known/haproxy-http.ts'
import { haproxyHttps } from '../formats/known/haproxy-https.ts'
import { haproxyTcp } from '../formats/known/haproxy-tcp.ts'
import { heroku } from '../formats/known/heroku.ts'
import { hono } from '../formats/known/hono.ts'
import { hostAsIdent } from '../formats/known/host-as-ident.ts'
import { ingressNginx } from '../formats/known/ingress-nginx.ts'
import { istio } from '../formats/known/istio.ts'
import { json } from '../formats/known/json.ts'
import { logfmt } from '../formats/known/logfmt.ts'
import { lograge } from '../formats/known/lograge.ts'
import { ltsv } from '../formats/known/ltsv.ts'
import { morganDev } from '../formats/known/morgan-dev.ts'
import { morganShort } from '../formats/known/morgan-short.ts'
import { morganTiny } from '../formats/known/morgan-tiny.ts'
import { nginxCombined } from '../formats/known/nginx-combined.ts'
import { nginxMain } from '../formats/known/nginx-main.ts'
import { nginxNamedTimes } from '../formats/known/nginx-named-times.ts'
import { nginxProxyManagerStandard } from '../formats/known/nginx-proxy-manager-standard.ts'
import { nginxProxyManager } from '../formats/known/nginx-proxy-manager.ts'
import { nginxTimed } from '../formats/known/nginx-timed.ts'
import { pinoHttp } from '../formats/known/pino-http.ts'
import { rails } from '../formats/known/rails.ts'
import { squid } from '../formats/known/squid.ts'
import { traefikClf } from '../formats/known/traefik-clf.ts'
import { traefikJson } from '../formats/known/traefik-json.ts'
import { uvicorn } from '../formats/known/uvicorn.ts'
import { uwsgi } from '../formats/known/uwsgi.ts'
import { vhostCombined } from '../formats/known/vhost-combined.ts'
import { vhostCommon } from '../formats/known/vhost-common.ts'
import { w3c } from '../formats/known/w3c.ts'
import { werkzeug } from '../formats/known/werkzeug.ts'

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
  fastify,
  gandi,
  googleCloud,
  haproxyClf,
  haproxyHttp,
  haproxyHttps,
  haproxyTcp,
  heroku,
  hono,
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
