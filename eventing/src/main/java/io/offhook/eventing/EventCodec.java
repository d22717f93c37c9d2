package io.offhook.eventing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one codec of events, for the store and for Kafka alike: unknown fields are ignored, unknown types are loud. */
public final class EventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    /** Accessors of a record that must not return null. To find them takes longer than to read an event. */
    private static final ClassValue<List<Method>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> shape) {
            return Stream.of(shape.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private EventCodec() {}

    /** An event, or its metadata, as JSON. */
    public static String write(Object event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + event.getClass().getName(), e);
        }
    }

    /**
     * An event from JSON.
     *
     * @throws Undecodable if the topic has no such type, or the JSON is not one; the message never quotes the payload
     */
    public static Event read(Topic topic, String typeName, byte[] json) {
        var type = topic.type(typeName)
                .orElseThrow(() -> new Undecodable("unknown type " + printable(typeName) + " on " + topic.topicName()));
        return read(type, json);
    }

    private static Event read(EventType type, byte[] json) {
        try {
            var event = JSON.readValue(json, type.shape());
            if (event == null) {
                throw new Undecodable(type.name() + " is null");
            }
            for (var required : REQUIRED.get(type.shape())) {
                if (required.invoke(event) == null) {
                    throw new Undecodable(type.name() + " lacks " + required.getName());
                }
            }
            return event;
        } catch (IOException | ReflectiveOperationException e) {
            throw new Undecodable("not a " + type.name() + ": " + e.getClass().getSimpleName());
        }
    }

    /** Header names and values as they were written by {@link #write}. */
    public static Map<String, String> readHeaders(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new Undecodable("headers of a parked record: " + e.getClass().getSimpleName());
        }
    }

    /** Values as they were written by {@link #write}. */
    public static <T> T readList(String json, Class<T> shape) {
        try {
            return JSON.readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new Undecodable("stored values: " + e.getClass().getSimpleName());
        }
    }

    /** The metadata of a stored event. */
    public static Metadata readMetadata(String json) {
        try {
            return JSON.readValue(json, Metadata.class);
        } catch (JsonProcessingException e) {
            throw new Undecodable("metadata of a stored event: " + e.getClass().getSimpleName());
        }
    }

    /** Bytes from a stranger, fit for a log line. */
    public static String printable(String text) {
        var cut = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        return cut.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** Bytes that are no event we know. Trying again does not help. */
    public static final class Undecodable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Undecodable(String message) {
            super(message);
        }
    }
}
