package io.offhook.console.live;

import io.offhook.console.timeline.TimelineEntry.Place;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a server-sent event: the place of an entry, {@code <transaction>-<position>}. */
public final class LastEventId {

    public static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::transaction).thenComparingLong(Place::position);

    /** No more digits than a {@code long} has for certain. */
    private static final Pattern ID = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    private LastEventId() {}

    public static String of(Place place) {
        return place.transaction() + "-" + place.position();
    }

    /** Empty for what no such id can be. */
    public static Optional<Place> parse(String text) {
        var id = ID.matcher(text);
        return id.matches()
                ? Optional.of(new Place(Long.parseLong(id.group(1)), Long.parseLong(id.group(2))))
                : Optional.empty();
    }
}
