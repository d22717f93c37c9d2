package io.offhook.selfcare.support;

import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.rebuild.ReadModel;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes a read model anew while the service runs: its group cannot be rewound, so the records are read here and handed to its consumers. */
@ApplicationScoped
public class Rereading {

    private final DataSource database;
    private final Inbox inbox;
    private final TopicNames names;
    private final Map<String, Object> broker;
    private final Instance<ReadModel> models;
    private final Instance<TopicConsumer> consumers;

    Rereading(
            DataSource database,
            Inbox inbox,
            TopicNames names,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @Any Instance<ReadModel> models,
            @Any Instance<TopicConsumer> consumers) {
        this.database = database;
        this.inbox = inbox;
        this.names = names;
        this.broker = broker;
        this.models = models;
        this.consumers = consumers;
    }

    public List<String> tables(String model) {
        return model(model).tables();
    }

    private ReadModel.FromTopics model(String name) {
        return models.stream()
                .filter(each -> each.name().equals(name))
                .map(ReadModel.FromTopics.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public void rebuild(String name) {
        var model = model(name);
        var positions = Stream.of("consumed", "parked")
                .map(table -> "delete from " + table + " where consumer = '" + model.consumer() + "'");
        execute(Stream.concat(model.tables().stream().map(table -> "delete from " + table), positions)
                .toList());
        consumers.stream()
                .filter(each -> each.consumer().equals(model.consumer()))
                .forEach(this::read);
    }

    private void read(TopicConsumer consumer) {
        var records = records(names.of(consumer.topic()));
        var batch = new ConsumerRecords<String, byte[]>(
                Map.of(new TopicPartition(names.of(consumer.topic()), 0), records), Map.of());
        try {
            VertxContextSupport.subscribeAndAwait(() -> inbox.receive(consumer, batch));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        var config = new HashMap<>(broker);
        config.put("auto.offset.reset", "earliest");
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    /** Rows of the model that have one of the texts, as text, without what the database itself counts. Other tests write their own. */
    public List<String> dump(String name, Object... texts) {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables(name)) {
                try (var row = statement.executeQuery(
                        "select (to_jsonb(t) - 'position' - 'tx_id')::text from " + table + " as t order by 1")) {
                    while (row.next()) {
                        var text = row.getString(1);
                        if (Arrays.stream(texts).anyMatch(each -> text.contains(each.toString()))) {
                            rows.add(table + " " + text);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private void execute(List<String> statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
