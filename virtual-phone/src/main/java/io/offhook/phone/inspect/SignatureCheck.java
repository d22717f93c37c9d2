package io.offhook.phone.inspect;

import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.file.Verdict;
import io.offhook.pki.list.TrustList;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Against what a file's signature was held, and what came of it. */
public sealed interface SignatureCheck {

    record Checked(Verdict verdict, String against) implements SignatureCheck {
        @Override
        public String message() {
            return verdict.message() + ", checked against " + against;
        }
    }

    record NotChecked() implements SignatureCheck {
        @Override
        public String message() {
            return "not verified: no trust list given";
        }
    }

    String message();

    default boolean isBad() {
        return this instanceof Checked(var verdict, var against) && !verdict.isGood();
    }

    static SignatureCheck by(PhoneFile file, X509Certificate certificate) {
        return new Checked(Verdict.of(file.signed(), certificate), "the certificate given");
    }

    /** A trust list speaks for itself where no other is given: that is what a new phone has to go by. */
    static SignatureCheck by(PhoneFile file, Optional<TrustList> known) {
        if (known.isPresent()) {
            return new Checked(file.verify(known.get()), "the trust list given");
        }
        return file instanceof TrustListFile list
                ? new Checked(list.verify(), "the list's own SASTs")
                : new NotChecked();
    }
}
