package io.offhook.clients;

import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemas of events, and the golden samples of each. */
final class EventSamples {

    private static final Path SCHEMAS = Path.of("..", "contracts", "src", "main", "resources", "schemas");

    /** @param name for example {@code CodeIssued.v1.2} */
    record Sample(EventType type, String name) {
        URL resource() {
            return Objects.requireNonNull(find(name), name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private EventSamples() {}

    static Stream<EventType> types() {
        return Arrays.stream(Topic.values()).flatMap(topic -> topic.types().stream());
    }

    static Stream<Sample> all() {
        return types().flatMap(type -> Stream.of(type.shortName(), type.shortName() + ".2")
                .filter(name -> find(name) != null)
                .map(name -> new Sample(type, name)));
    }

    /** A file: jsonschema2pojo cannot follow references in a jar. */
    static URL schema(EventType type) throws MalformedURLException {
        return SCHEMAS.resolve(type.schemaFile()).toUri().toURL();
    }

    private static @Nullable URL find(String name) {
        return EventSamples.class.getResource("/samples/" + name + ".json");
    }
}
