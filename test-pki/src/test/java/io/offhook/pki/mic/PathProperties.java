package io.offhook.pki.mic;

import static io.offhook.pki.mic.Trust.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Chains made at random, sound and unsound, judged by the JDK's own path builder as well. */
class PathProperties {

    private static final int HEALTHY = Integer.MAX_VALUE;

    private static final List<KeyPair> KEYS =
            IntStream.range(0, 8).mapToObj(i -> Keys.ec()).toList();

    private static final Identity ROOT = CertificateMaker.ca("Root").selfSigned(KEYS.get(0));

    @Property(tries = 400)
    void what_is_genuine_here_is_a_path_for_the_jdk_too(@ForAll Random random) throws GeneralSecurityException {
        var chain = grow(random, 4);

        boolean genuine = verdict(chain) instanceof MicVerdict.Genuine;

        assertThat(!genuine || jdkFindsPath(chain)).isTrue();
        Statistics.label("genuine").collect(genuine).coverage(shares -> {
            shares.check(true).percentage(share -> share > 5);
            shares.check(false).percentage(share -> share > 5);
        });
    }

    @Property(tries = 100)
    void a_healthy_chain_is_genuine_in_any_order(@ForAll Random random) throws GeneralSecurityException {
        var chain = grow(random, HEALTHY);

        assertThat(verdict(chain)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(jdkFindsPath(chain)).isTrue();
    }

    /** Root, none to two CAs, a phone. Every {@code health}-th step goes wrong. */
    private static List<X509Certificate> grow(Random random, int health) {
        var above = new ArrayList<Identity>();
        var issuer = ROOT;
        int depth = random.nextInt(3);
        for (int level = 0; level < depth; level++) {
            issuer = ca(level, depth, random, health).issuedBy(signer(issuer, random, health), KEYS.get(1 + level));
            above.add(issuer);
        }
        var phone = CertificateMaker.named(Trust.PHONE).issuedBy(signer(issuer, random, health), KEYS.get(7));
        Collections.shuffle(above, random);
        var chain = new ArrayList<X509Certificate>();
        chain.add(phone.certificate());
        above.forEach(each -> chain.add(each.certificate()));
        return chain;
    }

    private static CertificateMaker ca(int level, int depth, Random random, int health) {
        var name = "CA " + level;
        var maker = switch (goesWrong(random, health) ? random.nextInt(3) : 3) {
            case 0 -> CertificateMaker.named("CN=" + name);
            case 1 -> CertificateMaker.ca(name, 0);
            case 2 -> CertificateMaker.named("CN=" + name).basicConstraints(new BasicConstraints(false));
            default -> random.nextBoolean() ? CertificateMaker.ca(name) : CertificateMaker.ca(name, depth - level - 1);
        };
        if (goesWrong(random, health)) {
            maker.keyUsage(KeyUsage.digitalSignature);
        }
        if (goesWrong(random, health)) {
            maker.valid(NOW.minusSeconds(9), NOW.minusSeconds(1));
        }
        return maker;
    }

    /** The issuer; or somebody else under its name; or the root in its place. */
    private static Identity signer(Identity issuer, Random random, int health) {
        if (!goesWrong(random, health)) {
            return issuer;
        }
        var name = issuer.certificate().getSubjectX500Principal().getName();
        return random.nextBoolean() ? CertificateMaker.named(name).selfSigned(KEYS.get(6)) : ROOT;
    }

    private static boolean goesWrong(Random random, int health) {
        return health != HEALTHY && random.nextInt(health) == 0;
    }

    private static MicVerdict verdict(List<X509Certificate> chain) {
        return Trust.in(ROOT).verdict(NOW, chain);
    }

    private static boolean jdkFindsPath(List<X509Certificate> chain) throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(chain.getFirst());
        var anchors = Set.of(new TrustAnchor(ROOT.certificate(), null));
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException e) {
            return false;
        }
    }
}
