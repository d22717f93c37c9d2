package io.offhook.rest.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** The AsyncAPI document: its outline, completed with every topic, type, schema and golden sample. It refers to nothing outside itself. */
final class EventDocument {

    private static final String BINDING_VERSION = "0.5.0";
    private static final long FOR_EVER = -1;

    private final String prefix;
    private final int partitions;
    private final ObjectNode document = ContractFiles.outline();

    private EventDocument(String prefix, int partitions) {
        this.prefix = prefix;
        this.partitions = partitions;
    }

    /**
     * @param prefix what this installation puts before the names of topics
     * @param partitions how many each topic has
     */
    static ObjectNode of(String prefix, int partitions) {
        return new EventDocument(prefix, partitions).complete();
    }

    private ObjectNode complete() {
        var names = document.withObject("/channels/deadLetterTopic/parameters/topic")
                .put("description", "The topic that the record came from")
                .putArray("enum");
        for (var topic : Topic.values()) {
            names.add(prefix + topic.topicName());
            complete(topic, document.withObject("/channels/" + key(topic) + "Topic"));
            topic.types().forEach(type -> describe(topic, type));
        }
        return document;
    }

    private void complete(Topic topic, ObjectNode channel) {
        channel.put("address", prefix + topic.topicName());
        channel.putArray("tags").addObject().put("name", key(topic));
        var messages = channel.putObject("messages");
        topic.types().forEach(type -> refer(messages.putObject(name(type)), "messages", name(type)));
        withoutValue(topic).ifPresent(name -> refer(messages.putObject(name), "messages", name));

        var kafka = channel.withObject("/bindings/kafka");
        kafka.put("topic", prefix + topic.topicName()).put("partitions", partitions);
        configure(topic, kafka.putObject("topicConfiguration"));
        kafka.put("bindingVersion", BINDING_VERSION);
    }

    /** What a record without a value stands for. */
    private static Optional<String> withoutValue(Topic topic) {
        return switch (topic.keeps()) {
            case LATEST_STATE -> Optional.of("Tombstone");
            case EVERY_EVENT -> Optional.of("SetAside");
            case SAMPLES -> Optional.empty();
        };
    }

    private static void configure(Topic topic, ObjectNode configuration) {
        var policy = configuration.putArray("cleanup.policy");
        switch (topic.keeps()) {
            case LATEST_STATE -> policy.add("compact");
            case EVERY_EVENT -> {
                policy.add("delete");
                configuration.put("retention.ms", FOR_EVER).put("retention.bytes", FOR_EVER);
            }
            case SAMPLES -> policy.add("delete");
        }
    }

    private void describe(Topic topic, EventType type) {
        var schema = schema(type);
        document.withObject("/components/schemas").set(name(type), schema);

        var message = document.withObject("/components/messages").putObject(name(type));
        message.put("name", type.name())
                .put("title", name(type))
                .put("summary", schema.path("description").asText())
                .put("contentType", "application/json");
        message.putArray("tags").addObject().put("name", key(topic));
        refer(message.putObject("correlationId"), "correlationIds", "request");
        refer(message.putObject("headers"), "schemas", "CloudEventHeaders");
        refer(message.putObject("payload"), "schemas", name(type));
        var kafka = message.withObject("/bindings/kafka");
        refer(kafka.putObject("key"), "schemas", keyOf(topic));
        kafka.put("bindingVersion", BINDING_VERSION);
        var examples = message.putArray("examples");
        ContractFiles.samples(type)
                .forEach(sample -> examples.addObject()
                        .put("name", name(type) + (examples.size() > 1 ? examples.size() : ""))
                        .set("payload", sample));
    }

    private static ObjectNode schema(EventType type) {
        try {
            var schema = (ObjectNode) ContractFiles.JSON.readTree(ContractFiles.schema(type));
            schema.remove("$schema"); // AsyncAPI's schemas are of draft 07 themselves
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refer(ObjectNode reference, String kind, String name) {
        reference.put("$ref", "#/components/" + kind + "/" + name);
    }

    /** Names of types differ without their version too, which a test sees to. */
    private static String name(EventType type) {
        return type.shape().getSimpleName();
    }

    private static String key(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static String keyOf(Topic topic) {
        return topic.name().charAt(0) + key(topic).substring(1) + "Key";
    }
}
