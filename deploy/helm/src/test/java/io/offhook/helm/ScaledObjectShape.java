package io.offhook.helm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the chart uses of KEDA's ScaledObject: no library has a model of it. */
record ScaledObjectShape(String apiVersion, String kind, Metadata metadata, Spec spec) {

    record Metadata(String name, Map<String, String> labels) {}

    record Spec(
            Target scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            int cooldownPeriod,
            Fallback fallback,
            List<Trigger> triggers) {}

    record Target(String name) {}

    record Fallback(int failureThreshold, int replicas, String behavior) {}

    record Trigger(String type, @Nullable String metricType, Map<String, String> metadata) {}
}
