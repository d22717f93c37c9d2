package io.offhook.contracts.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something. Who and when are attributes of the event.
 *
 * @param action the type of the event that was recorded, or one of {@link Action}
 * @param subject id of what it was done to, never a person's name
 * @param eventId of the event that this stands for
 * @param count of how many this stands for; absent: one
 * @param fields names of what was changed, never a value; absent: the action says it
 * @param previous base64url SHA-256 of the record before it in the chain; of the first, {@link #NOTHING}
 */
public record AuditRecorded(
        String action,
        @Nullable String subject,
        @Nullable UUID eventId,
        @Nullable Integer count,
        @Nullable List<String> fields,
        String previous)
        implements AuditEvent {

    public AuditRecorded {
        fields = fields == null ? null : List.copyOf(fields);
    }

    /** What the first record of a chain follows: 32 bytes of zero. */
    public static final String NOTHING = "A".repeat(43);

    /** What is no event of its own. More may come. */
    public enum Action {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE,
        INVITED,
        PASSWORD_CHANGED,
        PROFILE_CHANGED,
        STATE_ERASED,
        DEAD_LETTERS_REPLAYED,
        EVENT_SET_ASIDE,
        EVENTS_REPUBLISHED,
        READ_MODELS_REBUILT,
        REGISTRAR_USERS_READ,
        LSC_STRING_VIEWED
    }
}
