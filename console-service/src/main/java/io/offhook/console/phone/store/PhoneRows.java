package io.offhook.console.phone.store;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.pages.device.DeviceProgress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of phones. */
public final class PhoneRows {

    /** Of a row of {@code phone}: the progress of its device, if it counts. */
    public static final String PROGRESS = "nullif(split_part(phone.kind, '/', 2), '')";

    static final String COLUMNS = """
            phone_id, device_name, mac, model, coalesce(description, ''), directory_numbers, owner_id, device_pool,
            coalesce(requires_code, false), coalesce(mra_allowed, false), assigned_code_id, added_at, removed_at,
            code_id, code_state, code_issued_at, code_expires_at, code_ended_at, fingerprint,
            """ + PROGRESS + " ";

    private PhoneRows() {}

    /** From a row of {@link #COLUMNS} of a phone that the phone topic told of. */
    static PhoneRecord phone(Object[] row) {
        return new PhoneRecord(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                List.of((String[]) row[5]),
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                (Boolean) row[9],
                (UUID) row[10],
                required(row[11]),
                instant(row[12]),
                code(row),
                (String) row[18],
                progress(row[19]));
    }

    public static @Nullable DeviceProgress progress(@Nullable Object text) {
        return text == null ? null : DeviceProgress.valueOf((String) text);
    }

    private static @Nullable LatestCode code(Object[] row) {
        return row[13] == null
                ? null
                : new LatestCode(
                        (UUID) row[13],
                        CodeState.valueOf((String) row[14]),
                        required(row[15]),
                        required(row[16]),
                        instant(row[17]));
    }

    private static Instant required(Object at) {
        return ((OffsetDateTime) at).toInstant();
    }

    private static @Nullable Instant instant(@Nullable Object at) {
        return at == null ? null : ((OffsetDateTime) at).toInstant();
    }
}
