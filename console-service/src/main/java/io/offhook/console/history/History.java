package io.offhook.console.history;

import static java.util.Comparator.comparingLong;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Folds entries into how something was. Each stream is folded by its versions, which are its order; streams do not disturb each other.
 */
public final class History {

    private History() {}

    /** @param entries of the phone, in any order; of the activation topic those of its own stream */
    public static AsOf<PhoneThen> phone(UUID phoneId, List<TimelineEntry> entries, Moment moment) {
        var events = stream(entries, Topic.PHONE);
        var codes = stream(entries, Topic.ACTIVATION);
        var until = until(events, moment);
        var then = events.stream().filter(each -> isPast(each, moment)).toList();
        if (then.isEmpty()) {
            return new AsOf<>(Optional.empty(), isCut(events));
        }
        var phone = PhoneThen.unknown(phoneId);
        for (var each : then) {
            if (each.event().orElse(null) instanceof PhoneEvent event) {
                phone = PhoneFold.evolve(phone, event, each.at());
            }
        }
        for (var each : codes) {
            if (!each.at().isAfter(until) && each.event().orElse(null) instanceof ActivationEvent event) {
                phone = CodeFold.evolve(phone, event, each.at());
            }
        }
        return new AsOf<>(Optional.of(phone), isCut(events) || isCut(codes));
    }

    /**
     * The entry that set what was in force.
     *
     * @param entries of one setting or document, in any order; a topic of states may have left out some
     */
    public static AsOf<TimelineEntry> setting(List<TimelineEntry> entries, Moment moment) {
        var states = stream(entries, Topic.SETTING);
        var found = states.stream().filter(each -> isPast(each, moment)).reduce((former, latter) -> latter);
        long version = found.map(TimelineEntry::version).orElse(0L);
        var next = states.stream().filter(each -> each.version() > version).findFirst();
        return new AsOf<>(
                found, next.filter(each -> each.version() > version + 1).isPresent());
    }

    private static List<TimelineEntry> stream(List<TimelineEntry> entries, Topic topic) {
        return entries.stream()
                .filter(each -> each.topic() == topic)
                .sorted(comparingLong(TimelineEntry::version))
                .toList();
    }

    private static boolean isPast(TimelineEntry entry, Moment moment) {
        return switch (moment) {
            case Moment.At it -> !entry.at().isAfter(it.instant());
            case Moment.AfterVersion it -> entry.version() <= it.version();
        };
    }

    /** Up to when events of other streams count. */
    private static Instant until(List<TimelineEntry> events, Moment moment) {
        return switch (moment) {
            case Moment.At it -> it.instant();
            case Moment.AfterVersion it ->
                events.stream()
                        .filter(each -> each.version() <= it.version())
                        .map(TimelineEntry::at)
                        .reduce((former, latter) -> latter)
                        .orElse(Instant.MIN);
        };
    }

    private static boolean isCut(List<TimelineEntry> stream) {
        return !stream.isEmpty() && stream.getFirst().version() > 1;
    }
}
