package io.offhook.testpki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Makes one revocation list, without a number and without a next update unless told otherwise. */
public final class RevocationListMaker {

    private final Identity ca;
    private final Instant thisUpdate;
    private final X509v2CRLBuilder builder;
    private String algorithm = "";

    public RevocationListMaker(Identity ca, Instant thisUpdate) {
        this.ca = ca;
        this.thisUpdate = thisUpdate;
        this.builder = new JcaX509v2CRLBuilder(ca.certificate().getSubjectX500Principal(), Date.from(thisUpdate));
    }

    public RevocationListMaker nextUpdate(Instant at) {
        builder.setNextUpdate(Date.from(at));
        return this;
    }

    public RevocationListMaker number(long crlNumber) {
        return number(BigInteger.valueOf(crlNumber));
    }

    public RevocationListMaker number(BigInteger crlNumber) {
        return with(Extension.cRLNumber, false, new CRLNumber(crlNumber));
    }

    public RevocationListMaker revoking(X509Certificate... certificates) {
        Stream.of(certificates).map(X509Certificate::getSerialNumber).forEach(this::revoke);
        return this;
    }

    public RevocationListMaker revoking(long... serials) {
        LongStream.of(serials).mapToObj(BigInteger::valueOf).forEach(this::revoke);
        return this;
    }

    /** An indirect list: its entry says that another CA issued the certificate. */
    public RevocationListMaker revokingOfAnotherIssuer(long serial) {
        try {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(
                    Extension.certificateIssuer,
                    true,
                    new GeneralNames(new GeneralName(new X500Name("CN=Somebody else"))));
            builder.addCRLEntry(BigInteger.valueOf(serial), Date.from(thisUpdate), extensions.generate());
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public RevocationListMaker critical(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return with(type, true, value);
    }

    /** @param name of the signature algorithm; must fit the CA's key */
    public RevocationListMaker signedWith(String name) {
        algorithm = name;
        return this;
    }

    public X509CRL sign() {
        try {
            var der =
                    builder.build(ContentSigners.of(ca.privateKey(), algorithm)).getEncoded();
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a list of " + ca, e);
        }
    }

    private void revoke(BigInteger serial) {
        builder.addCRLEntry(serial, Date.from(thisUpdate), CRLReason.keyCompromise);
    }

    private RevocationListMaker with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(type, critical, value);
            return this;
        } catch (IOException e) {
            throw new IllegalArgumentException("extension " + type + " cannot be encoded", e);
        }
    }
}
