package io.offhook.pki.x509;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * A distinguished name in a form that can be compared: types as OIDs, values in lower case with single spaces, sorted. Names of
 * certificates are made from their DER; a phone's text is only compared with those.
 *
 * @param parts {@code <oid>=<value>}, sorted
 */
public record CanonicalName(List<String> parts) {

    private static final String BETWEEN_RDNS = "(?<!\\\\);";
    private static final int MAX_PARTS = 32;

    public static CanonicalName of(X500Principal principal) {
        return sorted(values(principal).map(CanonicalName::part));
    }

    /** Whether {@link #of} can read the name: its texts may be invalid UTF-8, which other readers replace. */
    public static boolean isReadable(X500Principal principal) {
        try {
            return !of(principal).parts().isEmpty();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    /** Whether every value is a text for people: not empty, without NUL, line feeds and other control characters. */
    public static boolean isPlain(X500Principal principal) {
        return values(principal)
                .map(CanonicalName::text)
                .noneMatch(text -> text.isBlank() || text.chars().anyMatch(Character::isISOControl));
    }

    private static Stream<AttributeTypeAndValue> values(X500Principal principal) {
        return Arrays.stream(X500Name.getInstance(principal.getEncoded()).getRDNs())
                .flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues()));
    }

    private static String text(AttributeTypeAndValue attribute) {
        var value = attribute.getValue();
        return value instanceof ASN1String text ? text.getString() : String.valueOf(value);
    }

    /** Reads RDNs joined by {@code ;}, as phones send them. Empty if the text is not a name. */
    public static Optional<CanonicalName> parse(String text) {
        var rdns = Arrays.stream(text.split(BETWEEN_RDNS, MAX_PARTS + 1))
                .map(CanonicalName::parsePart)
                .toList();
        return rdns.size() <= MAX_PARTS && rdns.stream().allMatch(Optional::isPresent)
                ? Optional.of(sorted(rdns.stream().flatMap(Optional::stream)))
                : Optional.empty();
    }

    private static Optional<String> parsePart(String rdn) {
        int equals = rdn.indexOf('=');
        if (equals <= 0) {
            return Optional.empty();
        }
        try {
            var type = BCStyle.INSTANCE.attrNameToOID(rdn.substring(0, equals).strip());
            return Optional.of(
                    part(type.getId(), rdn.substring(equals + 1).strip().replaceAll("\\\\(.)", "$1")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String part(AttributeTypeAndValue attribute) {
        return part(attribute.getType().getId(), text(attribute));
    }

    private static String part(String oid, String value) {
        return oid + "=" + value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static CanonicalName sorted(Stream<String> parts) {
        return new CanonicalName(parts.sorted().toList());
    }
}
