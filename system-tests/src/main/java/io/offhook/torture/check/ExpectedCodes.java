package io.offhook.torture.check;

import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.StoredEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the expected row of every code from the events. It shares no code with the projection of the service. */
final class ExpectedCodes {

    private ExpectedCodes() {}

    static Map<UUID, CodeRow> of(List<StoredEvent> stored) {
        var codes = new LinkedHashMap<UUID, CodeRow>();
        for (var event : stored) {
            switch (event.type()) {
                case "CodeIssued" -> codes.put(event.codeId(), issued(event));
                case "CodeRedeemed" -> end(codes, event, "REDEEMED");
                case "CodeReleased" -> end(codes, event, "RELEASED");
                case "CodeExpired" -> end(codes, event, "EXPIRED");
                default -> {} // changes no code
            }
        }
        return codes;
    }

    private static CodeRow issued(StoredEvent event) {
        return new CodeRow(
                event.codeId(),
                UUID.fromString(event.text("phoneId")),
                event.text("deviceName"),
                event.text("model"),
                mac(event),
                CodeRow.LIVE,
                micros(event.time()),
                micros(Instant.parse(event.text("expiresAt"))),
                null);
    }

    /** A table keeps microseconds. */
    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String mac(StoredEvent event) {
        var mac = event.text("mac");
        return mac.isEmpty() ? null : mac;
    }

    private static void end(Map<UUID, CodeRow> codes, StoredEvent event, String how) {
        codes.computeIfPresent(event.codeId(), (id, code) -> code.ended(how, micros(event.time())));
    }
}
