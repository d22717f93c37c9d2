package io.offhook.console.explanation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.console.handle.Named;
import io.offhook.console.phone.PhoneRecord;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is explained, with the ids by which it is found. */
@Schema(name = "Subject")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubjectView(
        Kind kind,
        @Nullable UUID phoneId,
        @Nullable UUID codeId,
        @Nullable String deviceName,
        @Nullable String fingerprint,
        @Nullable String userId,
        @Nullable String address,
        @Nullable String correlationId) {

    enum Kind {
        PHONE,
        DEVICE,
        CERTIFICATE,
        CODE,
        PERSON,
        ADDRESS,
        REQUEST
    }

    static SubjectView of(Named named) {
        return switch (named) {
            case Named.Phone it -> of(it.phone());
            case Named.Device it -> new SubjectView(Kind.DEVICE, null, null, it.deviceName(), null, null, null, null);
            case Named.Certificate it ->
                new SubjectView(Kind.CERTIFICATE, null, null, null, it.fingerprint(), null, null, null);
            case Named.Code it -> new SubjectView(Kind.CODE, null, it.codeId(), null, null, null, null, null);
            case Named.Person it -> new SubjectView(Kind.PERSON, null, null, null, null, it.userId(), null, null);
            case Named.Address it -> new SubjectView(Kind.ADDRESS, null, null, null, null, null, it.ip(), null);
            case Named.Request it ->
                new SubjectView(Kind.REQUEST, null, null, null, null, null, null, it.correlationId());
        };
    }

    private static SubjectView of(PhoneRecord phone) {
        return new SubjectView(
                Kind.PHONE,
                phone.phoneId(),
                Optional.ofNullable(phone.code())
                        .map(PhoneRecord.LatestCode::codeId)
                        .orElse(null),
                phone.deviceName(),
                phone.fingerprint(),
                phone.ownerId(),
                null,
                null);
    }
}
