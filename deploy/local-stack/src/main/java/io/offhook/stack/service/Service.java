package io.offhook.stack.service;

import io.offhook.stack.home.Port;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The services of Offhook. The database and database user of each have its name. */
public enum Service {
    PROVISIONING(Port.PROVISIONING, Port.PHONE_FILES, Port.PHONE_FILES_SECURE, Port.PHONE_FILES_TFTP),
    ACTIVATION(Port.ACTIVATION, Port.REDEMPTION, Port.REDEMPTION_MRA),
    TVS(Port.TVS, Port.TVS_PHONES),
    SELFCARE(Port.SELFCARE);

    private final Port port;
    private final List<Port> ports;

    Service(Port port, Port... phoneSide) {
        this.port = port;
        this.ports = Stream.concat(Stream.of(port), Arrays.stream(phoneSide)).toList();
    }

    /** {@code activation} */
    public String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The port of REST and pages. */
    public Port port() {
        return port;
    }

    /** All ports, with those of the phone listeners. */
    public List<Port> ports() {
        return ports;
    }
}
