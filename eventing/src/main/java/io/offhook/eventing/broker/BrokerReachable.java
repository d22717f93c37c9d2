package io.offhook.eventing.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Readiness: the brokers answer. It is never part of liveness, because a restart of this service repairs no broker. */
@Readiness
@ApplicationScoped
class BrokerReachable implements HealthCheck {

    private static final int TIMEOUT_MS = 1_000;

    private final Map<String, Object> broker;
    private final boolean required;
    private @Nullable Admin admin;

    BrokerReachable(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "offhook.readiness.kafka") boolean required) {
        this.broker = broker;
        this.required = required;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Kafka");
        if (!required) {
            return answer.up().withData("required", false).build();
        }
        try {
            admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MS))
                    .clusterId()
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            return answer.up().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer.down().build();
        } catch (ExecutionException | TimeoutException e) {
            return answer.down()
                    .withData("failure", e.getClass().getSimpleName())
                    .build();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            var config = new HashMap<>(broker);
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            admin = Admin.create(config);
        }
        return admin;
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
