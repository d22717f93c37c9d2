package io.offhook.console.phone.store;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds a phone by what names it. Removed phones are found too: those that exist come first. */
@ApplicationScoped
public class FindPhone {

    private static final String SELECT =
            "select " + PhoneRows.COLUMNS + " from phone where device_name is not null and added_at is not null and ";
    private static final String LIVING_FIRST = " order by removed_at is not null, added_at desc limit 50";

    private final PooledReads reads;

    FindPhone(PooledReads reads) {
        this.reads = reads;
    }

    public Uni<Optional<PhoneRecord>> byId(UUID phoneId) {
        return first("phone_id = $1", phoneId);
    }

    /** By its latest code. */
    public Uni<Optional<PhoneRecord>> byCode(UUID codeId) {
        return first("code_id = $1", codeId);
    }

    public Uni<List<PhoneRecord>> byDeviceName(String deviceName) {
        return all("device_name = $1", deviceName);
    }

    public Uni<List<PhoneRecord>> byMac(String mac) {
        return all("mac = $1", mac);
    }

    /** Phones that exist and have any of these MACs. */
    public Uni<List<PhoneRecord>> byAnyMac(List<String> macs) {
        return all("mac = any($1::text[]) and removed_at is null", (Object) macs.toArray(String[]::new));
    }

    /** Phones with any of these ids, and those that exist and have any of these names. */
    public Uni<List<PhoneRecord>> byAny(List<UUID> phoneIds, List<String> deviceNames) {
        return all(
                "(phone_id = any($1::uuid[]) or (device_name = any($2::text[]) and removed_at is null))",
                phoneIds.toArray(UUID[]::new),
                deviceNames.toArray(String[]::new));
    }

    /** A number that begins with a plus is stored with a backslash before it by those who write it as call managers do. */
    public Uni<List<PhoneRecord>> byNumber(String directoryNumber) {
        return all("directory_numbers && array[$1::text, '\\' || $1]", directoryNumber);
    }

    public Uni<List<PhoneRecord>> byOwner(String ownerId) {
        return all("owner_id = $1", ownerId);
    }

    /** By what the certificate that redeemed its code names. Case does not matter. */
    public Uni<List<PhoneRecord>> bySerialNumber(String serialNumber) {
        return all("serial_number = upper($1)", serialNumber);
    }

    public Uni<List<PhoneRecord>> byFingerprint(String fingerprint) {
        return all("fingerprint = $1", fingerprint);
    }

    private Uni<Optional<PhoneRecord>> first(String condition, Object value) {
        return all(condition, value).map(found -> found.stream().findFirst());
    }

    private Uni<List<PhoneRecord>> all(String condition, Object... values) {
        return reads.select(SELECT + condition + LIVING_FIRST, values)
                .map(rows -> rows.stream().map(PhoneRows::phone).toList());
    }
}
