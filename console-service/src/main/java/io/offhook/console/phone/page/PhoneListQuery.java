package io.offhook.console.phone.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.phone.PhoneFilter;
import io.offhook.console.phone.PhoneState;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The address of a list of phones. What it cannot mean is left out. */
public class PhoneListQuery {

    private static final int MAX_TEXT = 64;

    @RestQuery
    @Nullable
    String name;

    @RestQuery
    @Nullable
    String model;

    @RestQuery
    @Nullable
    String pool;

    @RestQuery
    @Nullable
    String state;

    @RestQuery
    @Nullable
    String owner;

    @RestQuery
    @Nullable
    String after;

    public PhoneFilter filter() {
        return new PhoneFilter(
                text(name).map(each -> each.toUpperCase(Locale.ROOT)),
                text(model),
                text(pool),
                text(state).flatMap(PhoneListQuery::state),
                text(owner));
    }

    public String after() {
        return text(after).orElse("");
    }

    /** The same list from after a device name on. */
    String link(String deviceName) {
        return "/phones?" + encoded(with("after", deviceName));
    }

    /** The filter alone, as the query of another address. */
    public String query() {
        var values = with("after", "");
        values.remove("after");
        return encoded(values);
    }

    private Map<String, String> with(String key, String value) {
        var values = new LinkedHashMap<String, String>();
        text(name).ifPresent(each -> values.put("name", each));
        text(model).ifPresent(each -> values.put("model", each));
        text(pool).ifPresent(each -> values.put("pool", each));
        text(state).ifPresent(each -> values.put("state", each));
        text(owner).ifPresent(each -> values.put("owner", each));
        values.put(key, value);
        return values;
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<PhoneState> state(String text) {
        return Arrays.stream(PhoneState.values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(each -> !each.isEmpty() && each.length() <= MAX_TEXT && each.indexOf('\0') < 0);
    }
}
