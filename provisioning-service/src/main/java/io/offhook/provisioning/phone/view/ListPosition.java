package io.offhook.provisioning.phone.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ended: the last phone and what it is ordered by, as text. It stays good when phones come and go.
 *
 * @param value as PostgreSQL reads it
 */
public record ListPosition(String value, UUID id) {

    private static final int UUID_LENGTH = 36;

    /** From {@link #toCursor}; empty if it is none. */
    public static Optional<ListPosition> parse(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.length() < UUID_LENGTH || text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new ListPosition(
                            text.substring(UUID_LENGTH), UUID.fromString(text.substring(0, UUID_LENGTH))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Opaque, and safe in an address. */
    public String toCursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + value).getBytes(StandardCharsets.UTF_8));
    }
}
