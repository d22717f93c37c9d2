package io.offhook.provisioning.topics;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic on which SIP registrars tell what they tell over REST, if {@code offhook.registrar.topic} names one. It is theirs: no
 * events of ours are on it, so no inbox keeps its positions.
 */
@ApplicationScoped
class RegistrarTopicReader {

    static final String GROUP = "offhook-provisioning-registrar";

    private static final Logger LOG = Logger.getLogger(RegistrarTopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> broker;
    private final Optional<String> topic;
    private final RegistrarRecords records;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    RegistrarTopicReader(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "offhook.registrar.topic") Optional<String> topic,
            RegistrarRecords records) {
        this.broker = broker;
        this.topic = topic.filter(name -> !name.isBlank());
        this.records = records;
    }

    void start(@Observes StartupEvent event) {
        topic.ifPresent(name ->
                thread = Thread.ofPlatform().daemon().name("registrar-topic").start(() -> read(name)));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.join(PAUSE);
        }
    }

    /** A consumer that failed is replaced: what it did not commit comes again, which changes nothing. */
    private void read(String name) {
        while (!stopped) {
            try (var consumer = new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(name));
                while (!stopped) {
                    var batch = consumer.poll(POLL);
                    if (!batch.isEmpty()) {
                        records.take(batch);
                        consumer.commitSync();
                    }
                }
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.warnf(
                            "Topic of registrars not read: failure=%s",
                            e.getClass().getName());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private Map<String, Object> config() {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return config;
    }
}
