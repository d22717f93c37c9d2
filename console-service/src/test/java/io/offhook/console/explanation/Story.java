package io.offhook.console.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.explanation.Situation.Settings;
import io.offhook.console.handle.Named;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.timeline.FindingHandles;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened on 29 November, in the order in which it is told. Asked at noon, unless it says otherwise. */
final class Story {

    private final List<TimelineEntry> entries = new ArrayList<>();
    private final List<TimelineEntry> general = new ArrayList<>();
    private final List<TimelineEntry> strangers = new ArrayList<>();
    private final List<PhoneRecord> similarPhones = new ArrayList<>();
    private final List<TimelineEntry> similarDevices = new ArrayList<>();
    private final List<PhoneRecord> others = new ArrayList<>();
    private Settings settings = new Settings(true, true, Set.of());
    private Instant now = time("12:00");

    static Instant time(String clock) {
        return Instant.parse("2026-11-29T" + clock + (clock.length() == 5 ? ":00Z" : "Z"));
    }

    Story at(String clock, Event event) {
        return at(clock, null, event);
    }

    Story at(String clock, @Nullable String actor, Event event) {
        entries.add(entry(clock, actor, event));
        return this;
    }

    Story generally(String clock, @Nullable String actor, Event event) {
        general.add(entry(clock, actor, event));
        return this;
    }

    Story stranger(String clock, Event event) {
        strangers.add(entry(clock, null, event));
        return this;
    }

    Story similar(PhoneRecord phone) {
        similarPhones.add(phone);
        return this;
    }

    Story similar(String clock, Event event) {
        similarDevices.add(entry(clock, null, event));
        return this;
    }

    Story other(PhoneRecord phone) {
        others.add(phone);
        return this;
    }

    Story settings(boolean mraEnabled, boolean refusesUnexpected) {
        settings = new Settings(mraEnabled, refusesUnexpected, settings.expiredAccepted());
        return this;
    }

    Story acceptsExpired(String model) {
        settings = new Settings(settings.mraEnabled(), settings.refusesUnexpected(), Set.of(model));
        return this;
    }

    Story askedAt(String clock) {
        now = time(clock);
        return this;
    }

    /** Of the phone that the story is about. */
    Explanation ofPhone(UUID phoneId) {
        return of(new Named.Phone(PhoneFold.of(phoneId, entries)));
    }

    Explanation of(Named subject) {
        return Explanation.of(new Situation(
                subject, entries, general, strangers, similarPhones, similarDevices, others, settings, now));
    }

    static TimelineEntry entry(String clock, @Nullable String actor, Event event) {
        var topic = Arrays.stream(Topic.values())
                .filter(each -> each.types().stream().anyMatch(type -> type.shape() == event.getClass()))
                .findFirst()
                .orElseThrow();
        return new TimelineEntry(
                new Place(1, 1),
                UUID.nameUUIDFromBytes((clock + event).getBytes(UTF_8)),
                topic,
                "stream",
                1,
                topic.typeOf(event).shortName(),
                time(clock),
                actor,
                null,
                "request",
                null,
                FindingHandles.of(event),
                Optional.of(event),
                "{}");
    }
}
