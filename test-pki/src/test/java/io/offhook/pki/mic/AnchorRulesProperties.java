package io.offhook.pki.mic;

import static io.offhook.pki.mic.Trust.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed.Accepted;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Anchors with any mixture of oddities: the import accepts one exactly if phones below it are genuine. */
class AnchorRulesProperties {

    private static final Identity ISSUER = CertificateMaker.ca("Issuer").selfSigned();

    private static final List<KeyPair> KEYS = List.of(
            Keys.ec(),
            Keys.ec("secp384r1"),
            Keys.ec("secp521r1"),
            Keys.rsa(2048),
            Keys.ec("secp224r1"),
            Keys.ec("secp256k1"),
            Keys.rsa(1024),
            Keys.ed25519());

    private static final List<BigInteger> SERIALS =
            List.of(BigInteger.valueOf(-5), BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE.shiftLeft(200));

    @Property(tries = 500)
    void the_import_accepts_exactly_the_anchors_that_vouch_for_phones(@ForAll Random random) {
        var anchor = anchor(random);

        var parsed = TrustAnchor.parse(anchor.certificate(), NOW, ExpiredAnchors.REFUSE);

        boolean accepted = parsed instanceof Accepted;
        assertThat(accepted).isEqualTo(vouches(anchor));
        Statistics.label("accepted").collect(accepted).coverage(shares -> {
            shares.check(true).percentage(share -> share > 5);
            shares.check(false).percentage(share -> share > 5);
        });
    }

    /** Whether a CA of this kind is followed where no import stands before it: below an anchor. */
    private static boolean vouches(Identity ca) {
        if (!canSignCertificates(ca)) {
            return false; // nobody can make a certificate below it that the JDK reads
        }
        var phone = AnchorRulesTest.mic(ca);
        return Trust.in(ISSUER).verdict(phone, ca) instanceof MicVerdict.Genuine;
    }

    private static boolean canSignCertificates(Identity ca) {
        return !ca.certificate().getSubjectX500Principal().getName().isEmpty();
    }

    private static Identity anchor(Random random) {
        var maker = rarely(random) ? AnchorRulesTest.nameless() : named(random);
        maker.serial(SERIALS.get(random.nextInt(SERIALS.size())));
        if (rarely(random)) {
            maker.keyUsage(random.nextBoolean() ? KeyUsage.keyCertSign : KeyUsage.cRLSign);
        }
        if (rarely(random)) {
            maker.nameConstraints(random.nextBoolean());
        }
        if (rarely(random)) {
            maker.unknownExtension(random.nextBoolean());
        } else if (rarely(random)) {
            maker.padded(random.nextInt(12_000));
        }
        switch (random.nextInt(8)) {
            case 0 -> maker.valid(NOW, NOW.plusSeconds(1));
            case 1 -> maker.valid(NOW.plusSeconds(1), NOW.plusSeconds(2));
            case 2 -> maker.valid(NOW.minusSeconds(2), NOW.minusSeconds(1));
            default -> maker.valid(NOW.minusSeconds(1), NOW.plusSeconds(1));
        }
        var keys = rarely(random) ? KEYS.get(random.nextInt(KEYS.size())) : KEYS.getFirst();
        return maker.issuedBy(ISSUER, keys);
    }

    private static CertificateMaker named(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> CertificateMaker.ca("Anchor", 0);
            case 1 -> CertificateMaker.named("CN=Anchor").basicConstraints(new BasicConstraints(false));
            case 2 -> CertificateMaker.named("CN=Anchor");
            default -> CertificateMaker.ca("Anchor");
        };
    }

    private static boolean rarely(Random random) {
        return random.nextInt(4) == 0;
    }
}
