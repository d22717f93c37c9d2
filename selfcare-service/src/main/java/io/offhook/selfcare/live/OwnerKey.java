package io.offhook.selfcare.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names an owner to other replicas: they watch by it, and nobody reads who it is. */
public record OwnerKey(String text) {

    /** Of all owners. */
    public static final OwnerKey EVERYBODY = new OwnerKey("*");

    private static final int BYTES = 16;

    public static OwnerKey of(String ownerId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(ownerId.getBytes(StandardCharsets.UTF_8));
            return new OwnerKey(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean means(OwnerKey owner) {
        return equals(EVERYBODY) || equals(owner);
    }
}
