package io.offhook.torture.peers;

import io.offhook.pki.device.Device;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.Validity;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Makes certificates for a device that may redeem a code, each invalid in one way. */
public final class CertificateForger {

    private static final Validity YEAR = Validity.startingNow(Duration.ofDays(365));
    private static final int HUGE = 60_000;
    private static final int INTERMEDIATES = 4;

    private final PhoneManufacturer manufacturer;

    public CertificateForger(PhoneManufacturer manufacturer) {
        this.manufacturer = manufacturer;
    }

    public Identity ofAnotherManufacturer(Device device) {
        return ManufacturerCa.create().issue(PhoneManufacturer.request(device));
    }

    public Identity expired(Device device) {
        return manufacturer.issue(PhoneManufacturer.request(device).expired());
    }

    public Identity ofAnotherProduct(Device device) {
        return manufacturer.issue(PhoneManufacturer.request(device).withProductId("CP-6921"));
    }

    public Identity forServersOnly(Device device) {
        return leaf(device, KeyPurposeId.id_kp_serverAuth).issuedBy(manufacturer.issuer(), KeyType.EC.generate());
    }

    public Identity huge(Device device) {
        return leaf(device, KeyPurposeId.id_kp_clientAuth)
                .plain(new ASN1ObjectIdentifier("1.3.6.1.4.1.55555.1"), new DEROctetString(new byte[HUGE]))
                .issuedBy(manufacturer.issuer(), KeyType.EC.generate());
    }

    /** A chain of intermediate CAs below the genuine manufacturer, longer than allowed. */
    public Identity withLongChain(Device device) {
        var issuer = manufacturer.issuer();
        for (int i = 1; i <= INTERMEDIATES; i++) {
            issuer = new CertificateMaker(name("Intermediate " + i), YEAR)
                    .critical(Extension.basicConstraints, new BasicConstraints(INTERMEDIATES))
                    .critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign))
                    .issuedBy(issuer, KeyType.EC.generate());
        }
        return leaf(device, KeyPurposeId.id_kp_clientAuth).issuedBy(issuer, KeyType.EC.generate());
    }

    private static CertificateMaker leaf(Device device, KeyPurposeId purpose) {
        return new CertificateMaker(name(device.commonName()), YEAR)
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Offhook Demo")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
