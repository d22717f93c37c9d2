package io.offhook.selfcare.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person is to be told.
 *
 * @param key what it is about: two notices with the same key are the same
 * @param model of the device that used the code
 * @param deviceName {@code SEP<MAC>} of the device that used the code
 */
public record Notice(
        String key,
        NoticeKind kind,
        String userId,
        @Nullable UUID phoneId,
        @Nullable UUID codeId,
        @Nullable String model,
        @Nullable String deviceName,
        Instant happenedAt) {

    public static Notice welcome(String userId, Instant at) {
        return ofPerson(NoticeKind.WELCOME, userId, at);
    }

    public static Notice invitation(String userId, Instant at) {
        return ofPerson(NoticeKind.INVITATION, userId, at);
    }

    private static Notice ofPerson(NoticeKind kind, String userId, Instant at) {
        return new Notice(kind + "/" + userId, kind, userId, null, null, null, null, at);
    }

    public static Notice issued(String userId, UUID phoneId, UUID codeId, Instant at) {
        return ofCode(NoticeKind.CODE_ISSUED, userId, phoneId, codeId, at);
    }

    public static Notice withdrawn(String userId, UUID phoneId, UUID codeId, Instant at) {
        return ofCode(NoticeKind.CODE_WITHDRAWN, userId, phoneId, codeId, at);
    }

    private static Notice ofCode(NoticeKind kind, String userId, UUID phoneId, UUID codeId, Instant at) {
        return new Notice(kind + "/" + codeId, kind, userId, phoneId, codeId, null, null, at);
    }

    /** @param before the step: each code is reminded of once at each */
    public static Notice expiresSoon(String userId, UUID phoneId, UUID codeId, Duration before, Instant at) {
        var kind = NoticeKind.CODE_EXPIRES_SOON;
        return new Notice(kind + "/" + codeId + "/" + before, kind, userId, phoneId, codeId, null, null, at);
    }

    public static Notice used(String userId, UUID phoneId, UUID codeId, String model, String deviceName, Instant at) {
        var kind = NoticeKind.CODE_USED;
        return new Notice(kind + "/" + codeId, kind, userId, phoneId, codeId, model, deviceName, at);
    }
}
