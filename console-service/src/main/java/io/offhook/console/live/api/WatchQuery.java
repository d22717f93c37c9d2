package io.offhook.console.live.api;

import io.offhook.console.live.LastEventId;
import io.offhook.console.live.WatchFilter;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.contracts.topic.Topic;
import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What to watch, and from where on; a resource takes it as a {@code @BeanParam}. */
public class WatchQuery {

    private static final int MAX_LENGTH = 128;

    @QueryParam("type")
    @Parameter(description = "Types of events, for example CodeIssued.v1")
    public @Nullable List<String> types;

    @QueryParam("phoneId")
    @Parameter(schema = @Schema(implementation = UUID.class))
    public @Nullable String phoneId;

    @QueryParam("deviceName")
    public @Nullable String deviceName;

    @QueryParam("devicePool")
    public @Nullable String devicePool;

    @QueryParam("reason")
    @Parameter(description = "Why something was refused or ended, in the event's own words")
    public @Nullable String reason;

    @QueryParam("actor")
    public @Nullable String actor;

    @QueryParam("text")
    @Parameter(description = "Part of the sentence, of a name, an address or an id, in any case")
    public @Nullable String text;

    @QueryParam("after")
    @Parameter(description = "As Last-Event-ID, for a client that cannot send headers; the header comes before it")
    public @Nullable String after;

    @HeaderParam("Last-Event-ID")
    @Parameter(description = "The id of the last event that came; what happened after it comes first")
    public @Nullable String lastEventId;

    /** Throws an {@code invalid-request} for what cannot be. */
    public WatchFilter filter() {
        return new WatchFilter(
                types(),
                phone(),
                bounded("deviceName", deviceName),
                bounded("devicePool", devicePool),
                bounded("reason", reason),
                bounded("actor", actor),
                bounded("text", text));
    }

    /** From where on; empty: from now. Throws an {@code invalid-request} for what is no id of an event. */
    public Optional<Place> from() {
        return place("Last-Event-ID", lastEventId).or(() -> place("after", after));
    }

    private Set<String> types() {
        var asked = types == null ? List.<String>of() : types;
        var unknown = asked.stream()
                .anyMatch(each -> Arrays.stream(Topic.values())
                        .flatMap(topic -> topic.types().stream())
                        .noneMatch(type -> type.shortName().equals(each)));
        if (unknown) {
            throw CommonProblem.invalid("type", "type is the type of an event such as CodeIssued.v1.");
        }
        return Set.copyOf(asked);
    }

    private @Nullable UUID phone() {
        try {
            return phoneId == null ? null : UUID.fromString(phoneId);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.invalid("phoneId", "phoneId is a UUID.");
        }
    }

    private static Optional<Place> place(String name, @Nullable String id) {
        if (id == null || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(LastEventId.parse(id)
                .orElseThrow(() -> CommonProblem.invalid(name, name + " is the id of an event that came before.")));
    }

    private static @Nullable String bounded(String name, @Nullable String value) {
        if (value != null && value.length() > MAX_LENGTH) {
            throw CommonProblem.invalid(name, name + " has at most " + MAX_LENGTH + " characters.");
        }
        return value;
    }
}
