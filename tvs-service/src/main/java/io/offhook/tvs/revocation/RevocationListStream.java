package io.offhook.tvs.revocation;

/** Names of the revocation lists' streams. */
public final class RevocationListStream {

    private RevocationListStream() {}

    /** @param issuerKey SHA-256 of the public key that signed the list, lower-case hex */
    public static String id(String issuerKey) {
        return "revocation-list/" + issuerKey;
    }
}
