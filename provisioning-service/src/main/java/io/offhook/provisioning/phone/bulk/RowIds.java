package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.ParsedPhone;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids of the phones in a file. A row is known by what it says and by how many equal rows are before it, wherever it stands. Keeps a few
 * bytes per row.
 */
final class RowIds {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final Long2IntOpenHashMap equalRows = new Long2IntOpenHashMap();

    /** @param key of this installation: rows name persons, and without the key no id tells whether a guess of a name is right */
    RowIds(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a row is known by.
     *
     * @param content keyed hash of what it says
     * @param equalBefore how many equal rows are before it in the file
     */
    record RowId(String content, int equalBefore) {

        /** @param generation how many phones of this row were removed since */
        UUID phoneId(int generation) {
            return UUID.nameUUIDFromBytes(
                    (content + ":" + equalBefore + ":" + generation).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The id of the next row of the file. */
    RowId next(ParsedPhone phone, boolean codeRequired) {
        var hash = mac.doFinal(RowContent.of(phone, codeRequired).getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.wrap(hash);
        long first = bytes.getLong();
        return new RowId(new UUID(first, bytes.getLong()).toString(), equalRows.addTo(first, 1));
    }
}
