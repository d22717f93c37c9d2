package io.offhook.benchmarks.pages;

import io.offhook.stackclient.stack.Database;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A phone that redeemed its code, and all that finds it.
 *
 * @param formerName before its device was known
 * @param eventId of its first event
 * @param file the id of the request that added it, with many others
 * @param request the id of the request that redeemed its code
 * @param redeemedAt within its timeline
 */
record KnownPhone(
        String id,
        String deviceName,
        String mac,
        String model,
        String devicePool,
        String codeId,
        String fingerprint,
        String number,
        String ownerId,
        String ownerName,
        String ownerMail,
        String serialNumber,
        String address,
        String formerName,
        String eventId,
        String file,
        String request,
        Instant redeemedAt) {

    /** Names of phones are compared as bytes, those of the timeline are not: an index serves only its own collation. */
    private static final String SOME = """
            select p.phone_id, p.device_name, p.mac, p.model, p.device_pool, p.code_id, p.fingerprint, p.directory_numbers[1],
                p.owner_id, person.name, person.mail, expected_device.serial_number, seen.address, added.device_name, added.event_id,
                added.correlation_id, redeemed.correlation_id, p.code_ended_at
            from (select * from phone where code_state = 'REDEEMED' and owner_id is not null order by random() limit ?) p
            join person on person.user_id = p.owner_id
            join expected_device on expected_device.mac = p.mac
            cross join lateral (select address from timeline
                where device_name = p.device_name collate "default" and address is not null limit 1) seen
            cross join lateral (select device_name, event_id, correlation_id from timeline
                where phone_id = p.phone_id and type = 'PhoneProvisioned.v1' limit 1) added
            cross join lateral (select correlation_id from timeline
                where code_id = p.code_id and type = 'CodeRedeemed.v1' limit 1) redeemed""";

    /** @throws IOException if there is none */
    static List<KnownPhone> some(Database database, int most) throws IOException, SQLException {
        var found = new ArrayList<KnownPhone>();
        try (var connection = database.connect();
                var statement = connection.prepareStatement(SOME)) {
            statement.setInt(1, most);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(of(row));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("the console knows no phone that redeemed its code; PAGES needs more --phones");
        }
        return found;
    }

    private static KnownPhone of(ResultSet row) throws SQLException {
        return new KnownPhone(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getObject(18, OffsetDateTime.class).toInstant());
    }
}
