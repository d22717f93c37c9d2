package io.offhook.console.activationcode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The latest code of a phone in a list. */
public record ListedCode(
        UUID codeId,
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String ownerId,
        String devicePool,
        Instant issuedAt,
        Instant expiresAt) {

    public Place place() {
        return new Place(expiresAt, phoneId);
    }

    /** Where a code stands in a list by expiry. */
    public record Place(Instant expiresAt, UUID phoneId) {

        public static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

        /** As it stands in an address; anything else is the beginning. */
        public static Place of(String text) {
            return parse(text).orElse(BEGINNING);
        }

        private static Optional<Place> parse(String text) {
            var parts = text.split("_", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** For {@link #of}. */
        public String text() {
            return expiresAt + "_" + phoneId;
        }
    }
}
