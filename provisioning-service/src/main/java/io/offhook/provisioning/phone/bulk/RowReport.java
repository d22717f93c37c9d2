package io.offhook.provisioning.phone.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param line physical line of the file on which the row begins; the header is on the first
 * @param message why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowReport(
        int line,
        Status status,
        @Nullable String deviceName,
        @Nullable UUID phoneId,
        @Nullable String message) {

    public enum Status {
        INSERTED,
        /** A phone of this row exists, or one that is as the row says. */
        ALREADY_INSERTED,
        /** Would be inserted: the request was to validate only. */
        VALID,
        FAILED
    }

    static RowReport inserted(PlannedPhone phone) {
        return new RowReport(phone.line(), Status.INSERTED, phone.deviceName(), phone.id(), null);
    }

    static RowReport alreadyInserted(PlannedPhone phone, UUID phoneId, @Nullable String deviceName) {
        return new RowReport(phone.line(), Status.ALREADY_INSERTED, deviceName, phoneId, null);
    }

    static RowReport valid(int line) {
        return new RowReport(line, Status.VALID, null, null, null);
    }

    static RowReport failed(int line, @Nullable String message) {
        return new RowReport(line, Status.FAILED, null, null, message);
    }
}
