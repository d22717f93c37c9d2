package io.offhook.selfcare.mail.store;

import io.offhook.contracts.selfcare.MailPart;
import io.offhook.eventing.Cause;
import io.offhook.selfcare.mail.FollowedReport;
import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.phone.CameraModels;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a claimed mail is to tell, with what the read models know of it now.
 *
 * @param model of the device, or of the phone; absent if the phone was removed
 * @param description of the phone, as the next one: if the person has it no more, as they were told of it
 * @param directoryNumber the extension of its first line
 * @param isOwnPhone whether the phone is the person's
 * @param codeLive false if the code is not live by the activation topic
 * @param camera whether the phone can read a QR code
 * @param report what the person said, if it follows from that
 * @param cause why it is told; what follows has the same
 */
public record DueNotice(
        String key,
        NoticeKind kind,
        @Nullable UUID phoneId,
        @Nullable UUID codeId,
        @Nullable String model,
        @Nullable String deviceName,
        Instant happenedAt,
        @Nullable String description,
        @Nullable String directoryNumber,
        boolean isOwnPhone,
        boolean codeLive,
        @Nullable Instant expiresAt,
        boolean camera,
        @Nullable FollowedReport report,
        Cause cause) {

    /** From a row of {@link ClaimedMails}, whose first column is the mail. */
    static DueNotice of(Object[] row) {
        var happenedAt = ((OffsetDateTime) row[7]).toInstant();
        var expiresAt = (OffsetDateTime) row[12];
        return new DueNotice(
                (String) row[1],
                NoticeKind.valueOf((String) row[2]),
                (UUID) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                happenedAt,
                (String) row[8],
                (String) row[9],
                (Boolean) row[10],
                (Boolean) row[11],
                expiresAt == null ? null : expiresAt.toInstant(),
                row[5] != null && CameraModels.hasCamera((String) row[5], (Boolean) row[18]),
                row[19] == null ? null : FollowedReport.valueOf((String) row[19]),
                new Cause(happenedAt, (String) row[13], (String) row[14], (String) row[15], (String) row[16], (String)
                        row[17]));
    }

    public MailPart part() {
        return new MailPart(kind.name(), phoneId, codeId);
    }
}
