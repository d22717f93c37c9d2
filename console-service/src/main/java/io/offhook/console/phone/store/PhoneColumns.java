package io.offhook.console.phone.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.eventing.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the whole phone.
 *
 * @param requiresCode absent: as before
 */
@JsonNaming(SnakeCaseStrategy.class)
record PhoneColumns(
        UUID phoneId,
        String deviceName,
        @Nullable String mac,
        String model,
        String description,
        List<String> directoryNumbers,
        @Nullable String ownerId,
        String devicePool,
        @Nullable Boolean requiresCode,
        @Nullable Boolean mraAllowed,
        Instant at) {

    /** None for an event that says less. */
    static Stream<PhoneColumns> of(Recorded<PhoneEvent> recorded) {
        var at = recorded.metadata().time();
        return switch (recorded.event()) {
            case PhoneProvisioned it ->
                Stream.of(new PhoneColumns(
                        it.phoneId(),
                        it.deviceName(),
                        it.mac(),
                        it.model(),
                        it.description(),
                        numbers(it.lines()),
                        it.ownerId(),
                        it.devicePool(),
                        it.requiresActivationCode(),
                        it.mraAllowed(),
                        at));
            case PhoneAutoRegistered it ->
                Stream.of(new PhoneColumns(
                        it.phoneId(),
                        it.deviceName(),
                        it.mac(),
                        it.model(),
                        it.description(),
                        numbers(it.lines()),
                        null,
                        it.devicePool(),
                        false,
                        null,
                        at));
            case PhoneReconfigured it ->
                Stream.of(new PhoneColumns(
                        it.phoneId(),
                        it.deviceName(),
                        it.mac(),
                        it.model(),
                        it.description(),
                        numbers(it.lines()),
                        it.ownerId(),
                        it.devicePool(),
                        null,
                        it.mraAllowed(),
                        at));
            default -> Stream.empty();
        };
    }

    private static List<String> numbers(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::index))
                .map(Line::directoryNumber)
                .toList();
    }
}
