package io.offhook.stackclient.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the order of events: on one topic by their sequence in the stream, across topics by the time of publication, because no
 * other order exists there.
 */
public final class EventOrder {

    private EventOrder() {}

    /**
     * The first match of each expected event, in the expected order.
     *
     * @return empty while one is missing
     */
    public static Optional<List<SeenEvent>> find(List<SeenEvent> seen, List<ExpectedEvent> expected) {
        var found = new ArrayList<SeenEvent>();
        for (var event : expected) {
            seen.stream().filter(event::matches).findFirst().ifPresent(found::add);
        }
        return found.size() == expected.size() ? Optional.of(found) : Optional.empty();
    }

    /** @return the first wrong pair as text, or empty if the order is right */
    public static Optional<String> complaint(List<SeenEvent> events) {
        for (var later = 1; later < events.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                if (!precedes(events.get(earlier), events.get(later))) {
                    return Optional.of(events.get(later).name() + " came before "
                            + events.get(earlier).name());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean precedes(SeenEvent earlier, SeenEvent later) {
        return earlier.topic().equals(later.topic())
                ? earlier.sequence() < later.sequence()
                : !earlier.published().isAfter(later.published());
    }
}
