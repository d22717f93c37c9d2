package io.offhook.provisioning.axl.wire;

import java.util.Optional;

/**
 * A request as it was read.
 *
 * @param operation the name of the element in the body
 * @param sequence the attribute {@code sequence}, which the answer repeats
 */
public record SoapRequest(AxlVersion version, Element body, Optional<String> sequence) {

    public String operation() {
        return body.name();
    }
}
