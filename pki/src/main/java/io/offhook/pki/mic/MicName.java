package io.offhook.pki.mic;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.device.SerialNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The subject of a MIC: {@code CN=CP-8861-SEP2C3124C9F8E1} and, on most phones,
 * {@code serialNumber="PID:CP-8861 SN:FCH2133E8B9"}.
 *
 * @param device from the CN
 * @param productId the PID of the attribute serialNumber
 * @param serialNumber the SN of the same attribute; some phones have none
 */
public record MicName(Device device, Optional<String> productId, Optional<SerialNumber> serialNumber) {

    private static final Pattern CN = Pattern.compile("CP-([0-9]{4}[A-Z]{0,4})-SEP([0-9A-Fa-f]{12})");
    private static final Pattern PID = Pattern.compile("PID:(\\S+)(?: .*)?");
    private static final Pattern SN = Pattern.compile("(?:.* )?SN:(\\S+)(?: .*)?");

    /** Empty unless there is exactly one CN and it has that form. */
    public static Optional<MicName> parse(X500Principal principal) {
        try {
            return parse(X500Name.getInstance(principal.getEncoded()));
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<MicName> parse(X500Name subject) {
        return only(subject, BCStyle.CN)
                .map(CN::matcher)
                .filter(Matcher::matches)
                .map(cn -> new MicName(
                        new Device(
                                new PhoneModel(cn.group(1)),
                                new MacAddress(cn.group(2).toUpperCase(Locale.ROOT))),
                        productId(subject),
                        serialNumber(subject)));
    }

    private static Optional<String> productId(X500Name subject) {
        return only(subject, BCStyle.SERIALNUMBER)
                .map(PID::matcher)
                .filter(Matcher::matches)
                .map(pid -> pid.group(1));
    }

    private static Optional<SerialNumber> serialNumber(X500Name subject) {
        return only(subject, BCStyle.SERIALNUMBER)
                .map(SN::matcher)
                .filter(Matcher::matches)
                .flatMap(sn -> SerialNumber.parse(sn.group(1)));
    }

    private static Optional<String> only(X500Name subject, ASN1ObjectIdentifier attribute) {
        var rdns = subject.getRDNs(attribute);
        return rdns.length == 1
                        && !rdns[0].isMultiValued()
                        && rdns[0].getFirst().getValue() instanceof ASN1String text
                ? Optional.of(text.getString())
                : Optional.empty();
    }

    /** Whether the product id, if present, names the same model. */
    boolean productAgrees() {
        return productId
                .map(pid -> PhoneModel.withoutSuffix(pid).equals(device.model().productId()))
                .orElse(true);
    }
}
