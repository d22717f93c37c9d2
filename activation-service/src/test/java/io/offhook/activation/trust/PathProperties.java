package io.offhook.activation.trust;

import static io.offhook.activation.trust.Made.NOW;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Chains grown at random, healthy or sick, judged by the JDK's own path builder as well. */
class PathProperties {

    private static final List<KeyPair> KEYS =
            IntStream.range(0, 8).mapToObj(i -> Made.ec("secp256r1")).toList();

    @Property(tries = 400)
    void what_is_genuine_here_is_a_path_for_the_jdk_too(@ForAll Random random) throws GeneralSecurityException {
        var root = Made.ca("Root").key(KEYS.get(0)).selfSigned();
        var chain = grow(root, random, 4);

        boolean genuine = judge(root, chain) instanceof MicVerdict.Genuine;

        assertThat(!genuine || jdkFindsPath(root.certificate(), chain)).isTrue();
        Statistics.label("genuine").collect(genuine).coverage(healthy -> {
            healthy.check(true).percentage(share -> share > 5);
            healthy.check(false).percentage(share -> share > 5);
        });
    }

    @Property(tries = 100)
    void a_healthy_chain_is_genuine_in_any_order(@ForAll Random random) throws GeneralSecurityException {
        var root = Made.ca("Root").key(KEYS.get(0)).selfSigned();
        var chain = grow(root, random, Integer.MAX_VALUE);

        assertThat(judge(root, chain)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(jdkFindsPath(root.certificate(), chain)).isTrue();
    }

    /** Root, none to two CAs, a phone; one step in {@code health} goes wrong. */
    private static List<X509Certificate> grow(Made root, Random random, int health) {
        var above = new ArrayList<Made>();
        var issuer = root;
        int depth = random.nextInt(3);
        for (int level = 0; level < depth; level++) {
            issuer = ca(level, depth, random, health).by(signer(issuer, root, random, health));
            above.add(issuer);
        }
        var phone = Made.phone().key(KEYS.get(7)).by(signer(issuer, root, random, health));
        Collections.shuffle(above, random);
        var chain = new ArrayList<X509Certificate>();
        chain.add(phone.certificate());
        above.forEach(each -> chain.add(each.certificate()));
        return chain;
    }

    private static Made ca(int level, int depth, Random random, int health) {
        var name = "CA " + level;
        var made = switch (sick(random, health) ? random.nextInt(3) : 3) {
            case 0 -> Made.named("CN=" + name);
            case 1 -> Made.ca(name, 0);
            case 2 -> Made.named("CN=" + name).with(Extension.basicConstraints, true, new BasicConstraints(false));
            default -> random.nextBoolean() ? Made.ca(name) : Made.ca(name, depth - level - 1);
        };
        if (sick(random, health)) {
            made.with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        }
        if (sick(random, health)) {
            made.valid(NOW.minusSeconds(9), NOW.minusSeconds(1));
        }
        return made.key(KEYS.get(1 + level));
    }

    /** Whose key signs: the issuer's, or somebody's under the issuer's name. */
    private static Made signer(Made issuer, Made root, Random random, int health) {
        if (!sick(random, health)) {
            return issuer;
        }
        var name = issuer.certificate().getSubjectX500Principal().getName();
        return random.nextBoolean() ? Made.named(name).key(KEYS.get(6)) : root;
    }

    private static boolean sick(Random random, int health) {
        return random.nextInt(health) == 0 && health != Integer.MAX_VALUE;
    }

    private static MicVerdict judge(Made root, List<X509Certificate> chain) {
        return Judge.trusting(root).verdict(NOW, chain);
    }

    private static boolean jdkFindsPath(X509Certificate root, List<X509Certificate> chain)
            throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(chain.getFirst());
        var parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), target);
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
