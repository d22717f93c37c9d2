package io.offhook.testpki;

import java.time.Duration;
import java.util.Collection;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** A TLS server's certificate on P-256 that signs itself: whoever trusts it, trusts exactly this server. */
public final class ServerCertificate {

    private static final Duration LIFE = Duration.ofDays(825);

    private ServerCertificate() {}

    /** @param hosts the DNS names and IP addresses clients will use, at least one; the first is the common name */
    public static Identity selfSigned(Collection<String> hosts) {
        var first = hosts.stream().findFirst().orElseThrow(() -> new IllegalArgumentException("name a host"));
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Offhook")
                .addRDN(BCStyle.CN, first)
                .build();
        var names = hosts.stream().map(ServerCertificate::generalName).toArray(GeneralName[]::new);
        return new CertificateMaker(subject, Validity.startingNow(LIFE))
                .critical(Extension.basicConstraints, new BasicConstraints(false))
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .plain(Extension.subjectAlternativeName, new GeneralNames(names))
                .selfSigned(KeyType.EC.generate());
    }

    private static GeneralName generalName(String host) {
        var isAddress = host.contains(":") || host.matches("[0-9.]+");
        return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }
}
