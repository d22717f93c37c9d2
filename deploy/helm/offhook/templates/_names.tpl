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
{{- $tag := default (default $root.Chart.AppVersion $root.Values.image.tag) (index . 2) -}}
{{- $name := printf "%s/%s" $root.Values.image.registry (index . 1) -}}
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
