package io.offhook.eventing.broker;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks the brokers how many records of each topic a group of consumers has before it. */
@ApplicationScoped
public class ConsumerLag {

    private final Map<String, Object> broker;

    ConsumerLag(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** By topic; partitions that the group never committed are left out. Fails if the brokers do not answer. */
    public Uni<Map<String, Long>> of(String group) {
        return Uni.createFrom().item(() -> ask(group)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Map<String, Long> ask(String group) {
        var admin = DescribingTopics.admin(broker);
        try {
            return ask(admin, group);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static Map<String, Long> ask(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, @Nullable OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                .all()
                .get();
        var lags = new TreeMap<String, Long>();
        committed.forEach((partition, offset) -> {
            var end = ends.get(partition);
            if (offset != null && end != null) {
                lags.merge(partition.topic(), Math.max(0, end.offset() - offset.offset()), Long::sum);
            }
        });
        return lags;
    }
}
