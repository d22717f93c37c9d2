{{- define "offhook.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* What selects the pods of a service: (list root service). */}}
{{- define "offhook.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: offhook
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{- define "offhook.labels" -}}
{{- $root := index . 0 -}}
{{ include "offhook.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: offhook
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end -}}

{{/* registry/repository:tag or @digest: (list root repository tag digest). */}}
{{- define "offhook.image" -}}
{{- $root := index . 0 -}}
{{- $registry := $root.Values.image.registry -}}
{{- $tag := default (default $root.Chart.AppVersion $root.Values.image.tag) (index . 2) -}}
{{- $name := ternary (index . 1) (printf "%s/%s" $registry (index . 1)) (empty $registry) -}}
{{- if index . 3 -}}
{{- printf "%s@%s" $name (index . 3) -}}
{{- else -}}
{{- printf "%s:%s" $name $tag -}}
{{- end -}}
{{- end -}}

{{/* The ports of listeners that are on, as YAML by name: (list root service). A listener is on if its feature is, and its secret is named. */}}
{{- define "offhook.listeners" -}}
{{- $root := index . 0 -}}
{{- $facts := index ($root.Files.Get "files/services.yaml" | fromYaml) (index . 1) -}}
{{- $on := dict -}}
{{- range $name, $listener := $facts.listeners -}}
{{- $wanted := or (not $listener.needs) (index $root.Values.features (default "axl" $listener.needs)) -}}
{{- $secret := "" -}}
{{- if $listener.tls -}}
{{- $secret = index $root.Values.tls $listener.tls -}}
{{- if and (eq $listener.tls "redemptionMra") (not $secret) -}}{{- $secret = $root.Values.tls.redemption -}}{{- end -}}
{{- if and $listener.needs $wanted (not $secret) -}}
{{- fail (printf "features.%s needs a certificate: set tls.%s" $listener.needs $listener.tls) -}}
{{- end -}}
{{- end -}}
{{- if and $wanted (or (not $listener.tls) $secret) -}}
{{- $_ := set $on $name (dict "port" (int $listener.port) "secret" $secret "tls" (not (empty $listener.tls)) "programs" (eq (toString $listener.programs) "true")) -}}
{{- end -}}
{{- end -}}
{{- toYaml $on -}}
{{- end -}}

{{/* Ports for phones, as YAML: TCP listeners that are on, and TFTP: (list root service). */}}
{{- define "offhook.phonePorts" -}}
{{- $root := index . 0 -}}
{{- $facts := index ($root.Files.Get "files/services.yaml" | fromYaml) (index . 1) -}}
{{- range $listener, $on := include "offhook.listeners" . | fromYaml }}
{{- if not $on.programs }}
- {name: {{ $listener }}, port: {{ int $on.port }}, targetPort: {{ $listener }}, protocol: TCP}
{{- end }}
{{- end }}
{{- if and $facts.tftp $root.Values.phones.tftp }}
- {name: tftp, port: {{ int $facts.tftp.outside }}, targetPort: tftp, protocol: UDP}
{{- end }}
{{- end -}}

{{/* The name by which a TLSRoute knows a listener; empty where phones are told an address: (list root listener). */}}
{{- define "offhook.routeHost" -}}
{{- $hosts := (index . 0).Values.phones.hosts -}}
{{- $names := dict "files-https" $hosts.files "redemption" $hosts.redemption "redemption-mra" $hosts.redemption "tvs" $hosts.tvs "capf" (default $hosts.tvs $hosts.capf) -}}
{{- $host := index $names (index . 1) -}}
{{- if and $host (not (regexMatch "^[0-9.]+$|:" $host)) -}}{{- $host -}}{{- end -}}
{{- end -}}

{{/* Names of the secrets that a service uses unless others are named. */}}
{{- define "offhook.databaseSecret" -}}
{{- $root := index . 0 -}}
{{- default (printf "%s-%s-database" (include "offhook.fullname" $root) (index . 1)) (index $root.Values.services (index . 1)).database.existingSecret -}}
{{- end -}}

{{- define "offhook.kafkaUser" -}}
{{- printf "%s-%s" (include "offhook.fullname" (index . 0)) (index . 1) -}}
{{- end -}}

{{- define "offhook.kafkaSecret" -}}
{{- $root := index . 0 -}}
{{- $own := (index $root.Values.services (index . 1)).kafkaSecret -}}
{{- if $own -}}{{- $own -}}
{{- else if $root.Values.kafka.strimzi.users -}}{{- include "offhook.kafkaUser" . -}}
{{- else -}}{{- printf "%s-%s-kafka" (include "offhook.fullname" $root) (index . 1) -}}
{{- end -}}
{{- end -}}

{{/* Services whose events a service takes in, sorted, its own name not among them: (list root service). */}}
{{- define "offhook.sources" -}}
{{- $topics := (index . 0).Files.Get "files/topics.yaml" | fromYaml -}}
{{- $service := index . 1 -}}
{{- $found := dict -}}
{{- range $group, $read := index $topics.consumers $service -}}
{{- range $read -}}
{{- range (index $topics.topics .).writers -}}
{{- if ne . $service -}}{{- $_ := set $found . true -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- keys $found | sortAlpha | join "," -}}
{{- end -}}

{{- define "offhook.requireValues" -}}
{{- $v := .Values -}}
{{- $needed := dict "kafka.bootstrapServers" $v.kafka.bootstrapServers "postgresql.host" $v.postgresql.host -}}
{{- if $v.services.activation.enabled -}}{{- $_ := set $needed "redis.hosts" (join "," $v.redis.hosts) -}}{{- $_ := set $needed "phones.hosts.files" $v.phones.hosts.files -}}{{- end -}}
{{- if $v.services.provisioning.enabled -}}{{- $_ := set $needed "phones.hosts.redemption" $v.phones.hosts.redemption -}}{{- $_ := set $needed "phones.hosts.tvs" $v.phones.hosts.tvs -}}{{- end -}}
{{- if $v.services.selfcare.enabled -}}{{- $_ := set $needed "mail.host" $v.mail.host -}}{{- end -}}
{{- range $name, $value := $needed -}}
{{- if empty $value -}}{{- fail (printf "%s must be set" $name) -}}{{- end -}}
{{- end -}}
{{- if le (int $v.shutdown.graceSeconds) (add (int $v.shutdown.preStopSeconds) (int $v.shutdown.drainSeconds)) -}}
{{- fail "shutdown.graceSeconds must be larger than preStopSeconds and drainSeconds together" -}}
{{- end -}}
{{- if and $v.phones.proxyProtocol $v.networkPolicy.enabled (empty $v.networkPolicy.balancers) -}}
{{- fail "phones.proxyProtocol needs networkPolicy.balancers: whoever else reaches the ports could claim any address" -}}
{{- end -}}
{{- if and $v.gateway.enabled (not $v.gateway.create) (empty $v.gateway.name) -}}
{{- fail "gateway.name is needed, or gateway.create" -}}
{{- end -}}
{{- if and $v.gateway.create (empty $v.gateway.className) -}}
{{- fail "gateway.create needs gateway.className" -}}
{{- end -}}
{{- if and $v.gateway.enabled (eq $v.gateway.phoneRoute "TLSRoute") -}}
{{- range $name, $service := $v.services -}}
{{- if $service.enabled -}}
{{- range $listener, $on := include "offhook.listeners" (list $ $name) | fromYaml -}}
{{- if and $on.tls (not $on.programs) (empty (include "offhook.routeHost" (list $ $listener))) -}}
{{- fail (printf "gateway.phoneRoute TLSRoute needs names in phones.hosts, and %s has an address: set a name, or gateway.phoneRoute TCPRoute" $listener) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and (or $v.kafka.strimzi.topics $v.kafka.strimzi.users) (empty $v.kafka.strimzi.cluster) -}}
{{- fail "kafka.strimzi needs cluster, the name of the Kafka resource" -}}
{{- end -}}
{{- if and (eq $v.postgresql.sslMode "verify-full") (empty $v.postgresql.ca.secret) -}}
{{- fail "postgresql.sslMode verify-full needs postgresql.ca.secret" -}}
{{- end -}}
{{- range $name, $service := $v.services -}}
{{- if and $service.enabled $service.database.certificateSecret (eq $v.postgresql.sslMode "disable") -}}
{{- fail (printf "services.%s.database.certificateSecret needs TLS: postgresql.sslMode is disable" $name) -}}
{{- end -}}
{{- end -}}
{{- if and $v.tracing.enabled (empty $v.tracing.endpoint) -}}
{{- fail "tracing.enabled needs tracing.endpoint, for example http://collector.tracing:4318" -}}
{{- end -}}
{{- if and $v.oidc.enabled (empty $v.oidc.issuer) -}}
{{- fail "oidc.enabled needs oidc.issuer" -}}
{{- end -}}
{{- if and (eq $v.redis.mode "sentinel") (empty $v.redis.masterName) -}}
{{- fail "redis.mode sentinel needs redis.masterName" -}}
{{- end -}}
{{- if $v.events.signing.enabled -}}
{{- range $service, $secret := $v.events.signing.secrets -}}
{{- if and (index $v.services $service).enabled (empty $secret) -}}
{{- fail (printf "events.signing.enabled needs events.signing.secrets.%s" $service) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if $v.kafka.strimzi.users -}}
{{- range $name, $service := $v.services -}}
{{- range $use, $secret := $v.tls -}}
{{- if eq $secret (include "offhook.kafkaUser" (list $ $name)) -}}
{{- fail (printf "tls.%s: Strimzi keeps the user of %s in a secret of the name %s, so the certificate needs another" $use $name $secret) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $name, $service := $v.services -}}
{{- if and $service.enabled (eq $service.autoscaling.kind "lag") (empty $v.monitoring.prometheusUrl) -}}
{{- fail (printf "services.%s.autoscaling.kind lag needs monitoring.prometheusUrl" $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
