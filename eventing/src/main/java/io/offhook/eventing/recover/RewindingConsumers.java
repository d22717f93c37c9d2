package io.offhook.eventing.recover;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Sets the groups of this service back to a time. The brokers remember what they delivered, and a restored database does not remember that
 * it took it. What it does remember it drops. No replica may run meanwhile.
 */
@ApplicationScoped
class RewindingConsumers {

    private static final Logger LOG = Logger.getLogger(RewindingConsumers.class);

    private final Map<String, Object> broker;
    private final Config config;

    RewindingConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker, Config config) {
        this.broker = broker;
        this.config = config;
    }

    void rewind(Instant since) throws InterruptedException {
        try (var admin = Admin.create(new HashMap<>(broker))) {
            for (var group : groups()) {
                rewind(admin, group, since);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("consumers cannot be set back; does another replica run?", e);
        }
    }

    private List<String> groups() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".group.id"))
                .map(name -> config.getValue(name, String.class))
                .distinct()
                .sorted()
                .toList();
    }

    private static void rewind(Admin admin, String group, Instant since)
            throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        committed.keySet().forEach(each -> asked.put(each, OffsetSpec.forTimestamp(since.toEpochMilli())));
        var back = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var each : admin.listOffsets(asked).all().get().entrySet()) {
            var now = committed.get(each.getKey());
            if (now != null && each.getValue().offset() >= 0 && each.getValue().offset() < now.offset()) {
                back.put(each.getKey(), new OffsetAndMetadata(each.getValue().offset()));
            }
        }
        if (!back.isEmpty()) {
            admin.alterConsumerGroupOffsets(group, back).all().get();
        }
        LOG.infof("Consumer set back: group=%s partitions=%d since=%s", group, back.size(), since);
    }
}
