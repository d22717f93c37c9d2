package io.offhook.tvs.lsc.wire;

import io.offhook.pki.tlv.Bytes;
import java.util.Optional;

/** What phones say. Nothing of it is proven. */
public sealed interface PhoneMessage {

    /**
     * Who the phone is.
     *
     * @param deviceName as it was sent
     * @param password empty where the phone sent none, or an empty one
     */
    record Authentication(String deviceName, Optional<String> password, Optional<Proof> proof, Optional<Sudi> sudi)
            implements PhoneMessage {

        /** Not for logs. */
        @Override
        public String toString() {
            return "Authentication[" + deviceName + "]";
        }
    }

    /**
     * A certificate, and proofs that the phone has its key: at least one.
     *
     * @param certificate DER
     */
    record Proof(Bytes certificate, Optional<Bytes> sha1, Optional<Bytes> sha512) {}

    /** The same of the certificate of the phone's secure element. */
    record Sudi(Bytes certificate, Optional<Bytes> sha1, Optional<Bytes> sha512) {}

    /** @param publicKey SubjectPublicKeyInfo; empty: the phone made no key */
    record Key(Optional<Bytes> publicKey) implements PhoneMessage {}

    /** The phone still makes its key. */
    record InProgress() implements PhoneMessage {}

    record Stored(int reason) implements PhoneMessage {}

    /** @param certificate DER, if the phone showed one */
    record Fetched(int reason, Optional<Bytes> certificate) implements PhoneMessage {}

    record Deleted(int reason) implements PhoneMessage {}

    /** Of {@link Stored}, {@link Fetched} and {@link Deleted}. */
    int SUCCESS = 1;

    /** Of {@link Deleted}: there was nothing to delete. */
    int FAILURE = 7;
}
