package io.offhook.console.live.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.live.LastEventId;
import io.offhook.console.live.WatchFilter;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.contracts.topic.Topic;
import io.offhook.pki.device.MacAddress;
import jakarta.ws.rs.HeaderParam;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The address of the page of events. What it cannot mean is left out. */
class EventsQuery {

    private static final int MAX_TEXT = 128;

    @RestQuery
    @Nullable
    String type;

    /** A MAC in any notation, a device name, or the id of a phone. */
    @RestQuery
    @Nullable
    String device;

    @RestQuery
    @Nullable
    String pool;

    @RestQuery
    @Nullable
    String reason;

    @RestQuery
    @Nullable
    String text;

    /** {@code bottom}: the newest comes last, and the page follows it. */
    @RestQuery
    @Nullable
    String newest;

    /** Where a stream goes on, for one that was paused. */
    @RestQuery
    @Nullable
    String after;

    @HeaderParam("Last-Event-ID")
    @Nullable
    String lastEventId;

    WatchFilter filter() {
        var phone = text(device).flatMap(EventsQuery::phone);
        return new WatchFilter(
                text(type).filter(types()::contains).map(Set::of).orElse(Set.of()),
                phone.orElse(null),
                phone.isPresent()
                        ? null
                        : text(device).map(EventsQuery::deviceName).orElse(null),
                text(pool).orElse(null),
                text(reason).map(each -> each.toUpperCase(Locale.ROOT)).orElse(null),
                null,
                text(text).orElse(null));
    }

    /** From where on; empty: from now. */
    Optional<Place> from() {
        return text(lastEventId).or(() -> text(after)).flatMap(LastEventId::parse);
    }

    public boolean isNewestAtBottom() {
        return "bottom".equals(newest);
    }

    /** What was asked for, by the names of the form. */
    public String value(String name) {
        return values().getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return !values().isEmpty();
    }

    /** Of the stream of the same events. */
    public String stream() {
        return "/events/news?"
                + values().entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** All types of events, in the order of topics. */
    public List<String> types() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.types().stream())
                .map(each -> each.shortName())
                .toList();
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        text(type).filter(types()::contains).ifPresent(each -> values.put("type", each));
        text(device).ifPresent(each -> values.put("device", each));
        text(pool).ifPresent(each -> values.put("pool", each));
        text(reason).ifPresent(each -> values.put("reason", each));
        text(text).ifPresent(each -> values.put("text", each));
        return values;
    }

    private static Optional<UUID> phone(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String deviceName(String text) {
        try {
            return "SEP" + MacAddress.parse(text).digits();
        } catch (IllegalArgumentException notOne) {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(each -> !each.isEmpty() && each.length() <= MAX_TEXT && each.indexOf('\0') < 0);
    }
}
