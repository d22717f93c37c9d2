package io.offhook.console.history;

import io.offhook.console.phone.CodeState;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.Profiles;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as it was. What is absent was not there, or is not known.
 *
 * @param changedAt when the last event of the phone happened
 * @param fingerprint of the certificate that redeemed a code last
 */
public record PhoneThen(
        UUID phoneId,
        @Nullable String deviceName,
        @Nullable String mac,
        @Nullable String model,
        @Nullable String description,
        List<Line> lines,
        @Nullable String ownerId,
        @Nullable String devicePool,
        @Nullable Boolean requiresCode,
        @Nullable Boolean mraAllowed,
        @Nullable Profiles profiles,
        boolean removed,
        @Nullable Instant changedAt,
        @Nullable CodeThen code,
        @Nullable String fingerprint) {

    /**
     * The latest code, never its digits.
     *
     * @param viewedAt when it was shown first
     * @param endedAt when it was redeemed, released or expired
     */
    public record CodeThen(
            UUID codeId,
            CodeState state,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant viewedAt,
            @Nullable Instant endedAt) {

        CodeThen viewed(Instant at) {
            return viewedAt != null ? this : new CodeThen(codeId, state, issuedAt, expiresAt, at, endedAt);
        }

        CodeThen ended(CodeState how, Instant at) {
            return new CodeThen(codeId, how, issuedAt, expiresAt, viewedAt, at);
        }
    }

    static PhoneThen unknown(UUID phoneId) {
        return new PhoneThen(
                phoneId, null, null, null, null, List.of(), null, null, null, null, null, false, null, null, null);
    }

    PhoneThen named(String name, @Nullable String itsMac) {
        return new PhoneThen(
                phoneId,
                name,
                itsMac,
                model,
                description,
                lines,
                ownerId,
                devicePool,
                requiresCode,
                mraAllowed,
                profiles,
                removed,
                changedAt,
                code,
                fingerprint);
    }

    PhoneThen of(String itsModel, @Nullable String owner) {
        return new PhoneThen(
                phoneId,
                deviceName,
                mac,
                itsModel,
                description,
                lines,
                owner,
                devicePool,
                requiresCode,
                mraAllowed,
                profiles,
                removed,
                changedAt,
                code,
                fingerprint);
    }

    PhoneThen requiring(boolean itDoes) {
        return new PhoneThen(
                phoneId,
                deviceName,
                mac,
                model,
                description,
                lines,
                ownerId,
                devicePool,
                itDoes,
                mraAllowed,
                profiles,
                removed,
                changedAt,
                code,
                fingerprint);
    }

    PhoneThen changed(Instant at) {
        return new PhoneThen(
                phoneId,
                deviceName,
                mac,
                model,
                description,
                lines,
                ownerId,
                devicePool,
                requiresCode,
                mraAllowed,
                profiles,
                removed,
                at,
                code,
                fingerprint);
    }

    PhoneThen gone() {
        return new PhoneThen(
                phoneId,
                deviceName,
                mac,
                model,
                description,
                lines,
                ownerId,
                devicePool,
                requiresCode,
                mraAllowed,
                profiles,
                true,
                changedAt,
                code,
                fingerprint);
    }

    PhoneThen with(CodeThen latest) {
        return new PhoneThen(
                phoneId,
                deviceName,
                mac,
                model,
                description,
                lines,
                ownerId,
                devicePool,
                requiresCode,
                mraAllowed,
                profiles,
                removed,
                changedAt,
                latest,
                fingerprint);
    }

    PhoneThen redeemedWith(String certificate) {
        return new PhoneThen(
                phoneId,
                deviceName,
                mac,
                model,
                description,
                lines,
                ownerId,
                devicePool,
                requiresCode,
                mraAllowed,
                profiles,
                removed,
                changedAt,
                code,
                certificate);
    }
}
