package io.offhook.tvs.trustlist.store;

import io.offhook.pki.tlv.Bytes;

/**
 * A trust list as phones fetch it.
 *
 * @param hash SHA-256 of the file, lower-case hex
 */
public record TrustListContents(Bytes file, String hash) {

    TrustListContents(byte[] file, String hash) {
        this(Bytes.of(file), hash);
    }
}
