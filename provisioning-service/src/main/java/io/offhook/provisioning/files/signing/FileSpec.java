package io.offhook.provisioning.files.signing;

import io.offhook.provisioning.catalogue.Catalogue.PhoneShape;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.provisioning.phone.view.PhoneView;
import java.util.Optional;

/** Everything that a file is made from, besides what never changes while the service runs: equal specs give the same file. */
public sealed interface FileSpec {

    /** {@code XMLDefault.cnf.xml.sgn}. */
    record SignedDefault(String xml) implements FileSpec {}

    /** A guest file, signed for one device, whose name is in the signature. */
    record SignedGuest(String deviceName, String xml) implements FileSpec {

        /** It may hold the password of the guest line. */
        @Override
        public String toString() {
            return "guest file of " + deviceName;
        }
    }

    /**
     * A configuration.
     *
     * @param shape device pool, profiles and phone button template
     * @param load firmware that the phone is to run
     * @param device the certificate by which the device redeemed its code, if it did, or its LSC
     * @param capfAuthMode how the phone is to prove itself to CAPF; 0: CAPF waits for nothing
     */
    record Configuration(
            Variant variant,
            PhoneView phone,
            PhoneShape shape,
            Optional<String> load,
            Optional<DeviceCertificate> device,
            int capfAuthMode)
            implements FileSpec {

        /** CAPF waits for nothing. */
        Configuration(
                Variant variant,
                PhoneView phone,
                PhoneShape shape,
                Optional<String> load,
                Optional<DeviceCertificate> device) {
            this(variant, phone, shape, load, device, 0);
        }

        /** Not for logs: what a phone shows is personal. */
        @Override
        public String toString() {
            return variant + " of " + phone.deviceName();
        }
    }

    /** How a configuration is wrapped. */
    enum Variant {
        /** {@code .cnf.xml}: without passwords. */
        PLAIN,
        /** What {@link #SIGNED} holds, without its signature. */
        UNSIGNED_BODY,
        /** {@code .sgn}: without passwords, or the stub that tells the phone to ask for the encrypted file. */
        SIGNED,
        /** {@code .enc.sgn}: with passwords, encrypted to one device. */
        ENCRYPTED
    }
}
