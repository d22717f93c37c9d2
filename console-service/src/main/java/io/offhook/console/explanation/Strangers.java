package io.offhook.console.explanation;

import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Devices without a record: one of them may be the phone. */
final class Strangers {

    private static final int SOME = 5;
    private static final Duration RECENT = Duration.ofDays(1);

    private Strangers() {}

    /** From which they asked last, the newest first. */
    static List<String> addresses(History history) {
        return History.of(history.situation().strangers().reversed(), DeviceSeen.class)
                .map(it -> it.event().address())
                .distinct()
                .limit(SOME)
                .toList();
    }

    /** What else may have been meant for this phone: a device that no record is of typed what is no code, or is locked for that. */
    static Sentence attempts(History history) {
        var locked = locked(history).toList();
        var typed = latest(history, List.of(RefusalKind.UNKNOWN, RefusalKind.MALFORMED))
                .filter(it -> locked.stream()
                        .noneMatch(lock ->
                                lock.event().deviceName().equals(it.event().deviceName())))
                .toList();
        return Stream.concat(
                        locked.stream()
                                .map(it -> Sentence.of(
                                        "%s has no record and is locked for wrong codes until %s.",
                                        device(it),
                                        Objects.requireNonNull(it.event().retryAt()))),
                        typed.isEmpty()
                                ? Stream.empty()
                                : Stream.of(Sentence.of(
                                        "A wrong code was typed at %s without a record: %s. It may have been meant for any phone that waits.",
                                        typed.size() == 1 ? "a device" : "devices",
                                        Sentence.list(typed.stream()
                                                .map(it -> Sentence.of("%s, at %s", device(it), it.at()))
                                                .toList()))))
                .reduce(Sentence::then)
                .orElse(Sentence.NOTHING);
    }

    /** Those that may not try now, the newest last. */
    static Stream<Fact<RedemptionRefused>> locked(History history) {
        return latest(history, List.of(RefusalKind.THROTTLED))
                .filter(it -> it.event().retryAt() != null
                        && history.situation().now().isBefore(it.event().retryAt()))
                .filter(it -> History.of(history.situation().general(), CallerUnlocked.class)
                        .filter(unlocked -> unlocked.at().isAfter(it.at()))
                        .noneMatch(unlocked -> Cure.isOf(unlocked.event(), it.event())));
    }

    /** The last of each device of its model, since the code was issued and within a day. */
    private static Stream<Fact<RedemptionRefused>> latest(History history, List<RefusalKind> kinds) {
        var latest = new LinkedHashMap<String, Fact<RedemptionRefused>>();
        History.of(history.situation().strangers(), RedemptionRefused.class)
                .filter(it -> !it.at().isBefore(history.beginning())
                        && it.at().isAfter(history.situation().now().minus(RECENT)))
                .filter(it -> it.event().model() == null
                        || history.phone()
                                .map(phone -> phone.model().equals(it.event().model()))
                                .orElse(false))
                .filter(it -> kinds.contains(RefusalKind.of(it.event())))
                .forEach(it -> latest.putLast(it.event().deviceName(), it));
        return latest.values().stream().skip(Math.max(0, latest.size() - SOME));
    }

    private static Mention device(Fact<RedemptionRefused> fact) {
        return new Mention.Device(fact.event().deviceName());
    }
}
