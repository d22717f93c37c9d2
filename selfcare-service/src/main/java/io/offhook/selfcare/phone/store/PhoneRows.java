package io.offhook.selfcare.phone.store;

import io.offhook.pages.device.DeviceProgress;
import io.offhook.selfcare.phone.CameraModels;
import io.offhook.selfcare.phone.LastRefusal;
import io.offhook.selfcare.phone.LostCodeRules;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.PhoneRecord;
import io.offhook.selfcare.phone.RefusalKind;
import io.offhook.selfcare.phone.SeenDevice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads phones with all that the topics say of them. */
final class PhoneRows {

    static final String COLUMNS = """
            p.phone_id, p.device_name, p.model, p.description, p.directory_number, p.device_pool, p.requires_code,
            p.assigned_code_id, greatest(p.added_at, latest.ended_at) as since,
            c.code_id, c.status, c.issued_at, c.expires_at, l.code_id is not null as lost, g.progress, g.at as seen_at,
            r.reason, r.at as refused_at, r.model as refused_model, r.retry_at,
            d.phone_id is not null as disowned, s.codes_shown, m.camera, p.owned_since\s""";

    /** A code that was issued to another owner is no code of this phone: the topics may tell of a new owner one after the other. */
    static final String FROM = """
            from my_phone p
            left join my_code latest on latest.phone_id = p.phone_id
            left join my_code c on c.phone_id = p.phone_id and c.owner_id is not distinct from p.owner_id
            left join lost_code l on l.code_id = c.code_id
            left join device_progress g on g.device_name = p.device_name
            left join disowned_phone d on d.phone_id = p.phone_id and d.owner_id = p.owner_id and d.at >= p.owned_since
            left join phone_model m on m.name = p.model
            left join lateral (
                select * from last_refusal where about in (p.phone_id::text, p.device_name) order by at desc limit 1) r on true
            cross join portal_setting s\s""";

    /** The report of a lost code after which three more are too many: {@link LostCodeRules#MAX}. */
    static final String EARLIER_LOST = "(select at from lost_code where phone_id = p.phone_id order by at desc offset "
            + (LostCodeRules.MAX - 1) + " limit 1) as earlier_lost ";

    /** {@code Stage.urgency()} at {@code $1}. */
    static final String URGENCY = """
            case
                when d.phone_id is not null then 2
                when c.status = 'LIVE' and c.expires_at > $1 and c.code_id is distinct from p.assigned_code_id
                    then case when l.code_id is null then 0 else 1 end
                when p.requires_code then case
                    when c.status is null or c.status = 'REDEEMED' or c.status = 'LIVE' and c.code_id = p.assigned_code_id
                    then 1 else 2 end
                when p.device_name not like 'SEP%' then 2
                when g.at is null or g.at < greatest(p.added_at, latest.ended_at) then 3
                when g.progress = 'FAILED' then 2
                else 4
            end""";

    /** Those that can be activated first, then by what is left to do, then by description. The id breaks ties. */
    static final String ORDER = "urgency, description collate natural_order, phone_id";

    /** How many columns there are: what a statement reads beside them comes behind. */
    static final int COUNT = 24;

    private PhoneRows() {}

    /** From a row that begins with {@link #COLUMNS}. */
    static MyPhone phone(Object[] row) {
        return phone(row, Optional.empty());
    }

    /** From a row that has {@link #EARLIER_LOST} behind its {@link #COLUMNS}. */
    static MyPhone one(Object[] row) {
        return phone(row, Optional.ofNullable(row[COUNT]).map(at -> LostCodeRules.takenFrom(instant(at))));
    }

    private static MyPhone phone(Object[] row, Optional<Instant> lostFrom) {
        return new MyPhone(
                new PhoneRecord(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Boolean) row[6],
                        (UUID) row[7],
                        instant(row[8]),
                        instant(row[23])),
                Optional.ofNullable((UUID) row[9]).map(codeId -> code(codeId, row)),
                Optional.ofNullable((String) row[14])
                        .map(progress -> new SeenDevice(DeviceProgress.valueOf(progress), instant(row[15]))),
                Optional.ofNullable((String) row[16]).map(reason -> refusal(reason, row)),
                (Boolean) row[20],
                (Boolean) row[21],
                CameraModels.hasCamera((String) row[2], (Boolean) row[22]),
                lostFrom);
    }

    private static PhoneCode code(UUID codeId, Object[] row) {
        return new PhoneCode(
                codeId, PhoneCode.Status.valueOf((String) row[10]), instant(row[11]), instant(row[12]), (Boolean)
                        row[13]);
    }

    private static LastRefusal refusal(String reason, Object[] row) {
        @Nullable Instant retryAt = row[19] == null ? null : instant(row[19]);
        return new LastRefusal(RefusalKind.of(reason), instant(row[17]), (String) row[18], retryAt);
    }

    private static Instant instant(Object at) {
        return ((OffsetDateTime) at).toInstant();
    }
}
