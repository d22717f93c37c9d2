package io.offhook.provisioning.phone.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ended: the last phone and what it is ordered by, as text. It stays good when phones come and go.
 *
 * @param order of the list; in another one the position means nothing
 * @param value as PostgreSQL reads it
 */
public record ListPosition(PhoneOrder order, String value, UUID id) {

    private static final int UUID_LENGTH = 36;
    private static final char AFTER_ORDER = ':';

    /** From {@link #toCursor}; empty if it is none, or one of another order. */
    public static Optional<ListPosition> parse(String cursor, PhoneOrder order) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var prefix = order.parameter() + AFTER_ORDER;
            if (!text.startsWith(prefix) || text.length() < prefix.length() + UUID_LENGTH || text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            int end = prefix.length() + UUID_LENGTH;
            var id = UUID.fromString(text.substring(prefix.length(), end));
            return Optional.of(new ListPosition(order, text.substring(end), id))
                    .filter(it -> order.field().canBe(it.value()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Opaque, and safe in an address. */
    public String toCursor() {
        var text = order.parameter() + AFTER_ORDER + id + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
