package io.offhook.provisioning.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where records of registrars go that cannot be taken: {@code <topic>.provisioning-registrar.dlq}, whole, with the headers of Kafka Connect. Blocks. */
@ApplicationScoped
class RegistrarDeadLetters {

    static final String SUFFIX = ".provisioning-registrar.dlq";

    private static final Logger LOG = Logger.getLogger(RegistrarDeadLetters.class);
    private static final String ERRORS = "__connect.errors.";

    private final Map<String, Object> broker;
    private final MeterRegistry meters;
    private @Nullable KafkaProducer<String, byte[]> producer;

    RegistrarDeadLetters(@Identifier("default-kafka-broker") Map<String, Object> broker, MeterRegistry meters) {
        this.broker = broker;
        this.meters = meters;
    }

    /** Fails as Kafka does if the brokers do not take it. */
    void send(ConsumerRecord<String, byte[]> record, Exception failure) {
        var letter = new ProducerRecord<>(
                record.topic() + SUFFIX, null, record.timestamp(), record.key(), record.value(), record.headers());
        Map.of(
                        "topic", record.topic(),
                        "partition", Integer.toString(record.partition()),
                        "offset", Long.toString(record.offset()),
                        "exception.class.name", failure.getClass().getName())
                .forEach((name, text) -> letter.headers().add(ERRORS + name, text.getBytes(UTF_8)));
        try {
            producer().send(letter).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new KafkaException(e);
        }
        meters.counter("offhook.inbox.dead.letters", "consumer", "provisioning-registrar")
                .increment();
        LOG.errorf(
                "Dead letter: consumer=provisioning-registrar origin=%s-%d@%d failure=%s",
                record.topic(),
                record.partition(),
                record.offset(),
                failure.getClass().getName());
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<>(broker);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
