package io.offhook.provisioning.files.registrar;

import java.util.UUID;

/**
 * The user of one line of one device.
 *
 * @param removed whether it may register no more
 * @param changedBy the transaction that changed it last
 */
record RegistrarUser(
        String username,
        UUID phoneId,
        String deviceName,
        int line,
        String directoryNumber,
        UUID codeId,
        boolean removed,
        String changedBy) {

    static final String COLUMNS =
            "u.username, u.phone_id, u.device_name, u.line, u.directory_number, u.code_id, u.removed, u.changed_by::text";

    static RegistrarUser of(Object[] row) {
        return new RegistrarUser(
                (String) row[0],
                (UUID) row[1],
                (String) row[2],
                (Integer) row[3],
                (String) row[4],
                (UUID) row[5],
                (Boolean) row[6],
                (String) row[7]);
    }
}
