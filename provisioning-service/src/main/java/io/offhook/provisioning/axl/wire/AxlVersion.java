package io.offhook.provisioning.axl.wire;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the schema that are spoken. What is served is the same in all of them. */
public enum AxlVersion {
    V12_5("12.5"),
    V14_0("14.0"),
    V15_0("15.0");

    private static final String NAMESPACES = "http://www.cisco.com/AXL/API/";
    private static final String OLDEST = "1.0";

    private final String text;

    AxlVersion(String text) {
        this.text = text;
    }

    /** For example {@code 15.0}. */
    public String text() {
        return text;
    }

    public String namespace() {
        return NAMESPACES + text;
    }

    /**
     * The version of a request.
     *
     * @param namespace of the element that names the operation
     * @param action the header; without one the namespace decides, and that of 1.0 means the oldest version
     * @throws AxlFault if it is none of these, or the two differ
     */
    static AxlVersion of(@Nullable String namespace, Optional<SoapAction> action) {
        var inBody = namespace == null || !namespace.startsWith(NAMESPACES)
                ? Optional.<String>empty()
                : Optional.of(namespace.substring(NAMESPACES.length()));
        var inHeader = action.map(SoapAction::version);
        if (inHeader.isEmpty() && inBody.filter(OLDEST::equals).isPresent()) {
            return V12_5;
        }
        if (inBody.isEmpty() || inHeader.filter(it -> !it.equals(inBody.get())).isPresent()) {
            throw AxlFault.invalid(
                    "The header SOAPAction and the namespace of the request do not name the same version.");
        }
        return Arrays.stream(values())
                .filter(each -> each.text.equals(inBody.get()))
                .findFirst()
                .orElseThrow(() -> AxlFault.invalid("The AXL versions here are 12.5, 14.0 and 15.0."));
    }
}
