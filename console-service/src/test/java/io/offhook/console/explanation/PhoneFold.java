package io.offhook.console.explanation;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRemoved;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone as its events tell of it, as the read model has it. */
final class PhoneFold {

    private PhoneFold() {}

    static PhoneRecord of(UUID phoneId, List<TimelineEntry> entries) {
        PhoneRecord phone = null;
        for (var entry : entries) {
            if (phoneId.equals(entry.handles().phoneId())) {
                phone = entry.event().orElseThrow() instanceof PhoneProvisioned added
                        ? added(added, entry.at())
                        : next(Objects.requireNonNull(phone), entry);
            }
        }
        return Objects.requireNonNull(phone);
    }

    private static PhoneRecord added(PhoneProvisioned it, Instant at) {
        return new PhoneRecord(
                it.phoneId(),
                it.deviceName(),
                it.mac(),
                it.model(),
                it.description(),
                it.lines().stream().map(Line::directoryNumber).toList(),
                it.ownerId(),
                it.devicePool(),
                it.requiresActivationCode(),
                it.allowsMra(),
                null,
                at,
                null,
                null,
                null,
                null);
    }

    private static PhoneRecord next(PhoneRecord phone, TimelineEntry entry) {
        var at = entry.at();
        return switch (entry.event().orElseThrow()) {
            case CodeIssued it ->
                with(phone, new LatestCode(it.codeId(), CodeState.LIVE, at, it.expiresAt(), null), null, null);
            case CodeRedeemed it -> ended(phone, CodeState.REDEEMED, at, it.certificateFingerprint());
            case CodeRedeemedByClaim ignored -> ended(phone, CodeState.REDEEMED, at, null);
            case CodeExpired ignored -> ended(phone, CodeState.EXPIRED, at, null);
            case CodeReleased ignored -> ended(phone, CodeState.RELEASED, at, null);
            case ActivationCodeReleaseRequested ignored ->
                device(phone, phone.deviceName(), phone.mac(), phone.assignedCodeId());
            case PhoneMacAssigned it -> device(phone, it.deviceName(), it.mac(), it.codeId());
            case PhoneMacBlanked it -> device(phone, it.deviceName(), null, null);
            case PhoneReconfigured it -> owned(phone, it.ownerId());
            case PhoneRemoved ignored -> with(phone, phone.code(), phone.fingerprint(), at);
            default -> phone;
        };
    }

    private static PhoneRecord ended(PhoneRecord phone, CodeState state, Instant at, @Nullable String fingerprint) {
        var code = Objects.requireNonNull(phone.code());
        return with(
                phone, new LatestCode(code.codeId(), state, code.issuedAt(), code.expiresAt(), at), fingerprint, null);
    }

    private static PhoneRecord with(
            PhoneRecord phone, @Nullable LatestCode code, @Nullable String fingerprint, @Nullable Instant removedAt) {
        return new PhoneRecord(
                phone.phoneId(),
                phone.deviceName(),
                phone.mac(),
                phone.model(),
                phone.description(),
                phone.directoryNumbers(),
                phone.ownerId(),
                phone.devicePool(),
                phone.requiresCode(),
                phone.mraAllowed(),
                phone.assignedCodeId(),
                phone.addedAt(),
                removedAt,
                code,
                fingerprint,
                phone.progress());
    }

    private static PhoneRecord owned(PhoneRecord phone, @Nullable String ownerId) {
        return new PhoneRecord(
                phone.phoneId(),
                phone.deviceName(),
                phone.mac(),
                phone.model(),
                phone.description(),
                phone.directoryNumbers(),
                ownerId,
                phone.devicePool(),
                phone.requiresCode(),
                phone.mraAllowed(),
                phone.assignedCodeId(),
                phone.addedAt(),
                phone.removedAt(),
                phone.code(),
                phone.fingerprint(),
                phone.progress());
    }

    private static PhoneRecord device(PhoneRecord phone, String name, @Nullable String mac, @Nullable UUID codeId) {
        return new PhoneRecord(
                phone.phoneId(),
                name,
                mac,
                phone.model(),
                phone.description(),
                phone.directoryNumbers(),
                phone.ownerId(),
                phone.devicePool(),
                false,
                phone.mraAllowed(),
                codeId,
                phone.addedAt(),
                phone.removedAt(),
                phone.code(),
                phone.fingerprint(),
                phone.progress());
    }
}
