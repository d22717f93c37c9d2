package io.offhook.console.phone;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.Profiles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event says of a phone that no list needs. */
public record PhoneDescription(List<Line> lines, String security, String sip, String buttons) {

    private static final String DEFAULT = "Default";

    /** Empty where it was said too long ago. */
    public static Optional<PhoneDescription> of(List<TimelineEntry> described) {
        return described.stream()
                .flatMap(each -> each.event().stream())
                .reduce((earlier, later) -> later)
                .flatMap(it -> {
                    if (it instanceof PhoneProvisioned phone) {
                        return Optional.of(of(phone.lines(), phone.profiles()));
                    }
                    if (it instanceof PhoneReconfigured phone) {
                        return Optional.of(of(phone.lines(), phone.profiles()));
                    }
                    return it instanceof PhoneAutoRegistered phone
                            ? Optional.of(of(phone.lines(), phone.profiles()))
                            : Optional.empty();
                });
    }

    private static PhoneDescription of(List<Line> lines, @Nullable Profiles profiles) {
        return profiles == null
                ? new PhoneDescription(lines, DEFAULT, DEFAULT, DEFAULT)
                : new PhoneDescription(
                        lines,
                        Objects.requireNonNullElse(profiles.security(), DEFAULT),
                        Objects.requireNonNullElse(profiles.sip(), DEFAULT),
                        Objects.requireNonNullElse(profiles.buttons(), DEFAULT));
    }
}
