package io.offhook.provisioning.axl.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code SOAPAction}: {@code CUCM:DB ver=15.0 listPhone}, with or without quotes.
 *
 * @param operation absent in the headers of some scripts
 */
record SoapAction(String version, Optional<String> operation) {

    private static final Pattern SHAPE =
            Pattern.compile("(\"?)\\s*+CUCM:DB ver=([0-9.]{1,8}+)(?:\\s++([^\\s\"]++))?+\\s*+\\1");

    /**
     * Empty without the header, or with an empty one.
     *
     * @throws AxlFault if it is something else
     */
    static Optional<SoapAction> parse(Optional<String> header) {
        return header.map(String::strip)
                .filter(it -> !it.isEmpty() && !it.equals("\"\""))
                .map(SoapAction::read);
    }

    private static SoapAction read(String header) {
        var matcher = SHAPE.matcher(header);
        if (!matcher.matches()) {
            throw AxlFault.invalid("The header SOAPAction is not CUCM:DB ver=<version> <operation>.");
        }
        return new SoapAction(matcher.group(2), Optional.ofNullable(matcher.group(3)));
    }

    /** @throws AxlFault if the header names another operation than the body: filters in front may have decided by the header */
    void requireOperation(String inBody) {
        if (operation.filter(it -> !it.equals(inBody)).isPresent()) {
            throw AxlFault.invalid("The header SOAPAction and the request do not name the same operation.");
        }
    }
}
