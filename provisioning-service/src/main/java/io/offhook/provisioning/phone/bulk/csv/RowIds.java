package io.offhook.provisioning.phone.bulk.csv;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/** Ids of the phones in a file: the same line of the same file is always the same phone. */
public final class RowIds {

    private final String file;

    /** @param sha256 of the file */
    public RowIds(byte[] sha256) {
        this.file = HexFormat.of().formatHex(sha256);
    }

    public UUID of(int line) {
        return UUID.nameUUIDFromBytes((file + ":" + line).getBytes(StandardCharsets.UTF_8));
    }
}
